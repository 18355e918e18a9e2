package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/// Faults that answer in place of a route.
final class Front {
    private final AtomicInteger refusedAsBusy = new AtomicInteger();

    /// Plays the first such fault. Returns whether the call is answered by that.
    boolean answers(Call call, Faults faults, Metronome metronome) throws IOException, Refusal {
        for (var fault : faults.all()) {
            if (plays(call, fault, metronome)) {
                return true;
            }
        }
        return false;
    }

    private boolean plays(Call call, Fault fault, Metronome metronome) throws IOException, Refusal {
        switch (fault.kind()) {
            case STATUS -> throw Faults.refusal(fault.argument());
            case UNAUTHORIZED -> throw Refusal.unauthorised();
            case QUOTA -> throw Refusal.quota();
            case BUSY -> refuseAsBusy(fault.argument());
            case RETRY_AFTER -> {
                call.set("retry-after", Integer.toString(fault.argument()));
                throw Faults.refusal(429);
            }
            case HTML -> {
                call.send(fault.argument(), "text/html; charset=UTF-8", page(fault.argument()));
                return true;
            }
            case STALL_BEFORE_HEADERS -> metronome.stall();
            case STALL_AFTER, CUT_AFTER, RESET_AFTER, GARBAGE_AFTER, ERROR_AFTER, JSON_INSTEAD -> {}
            case HUGE_LINE, DRIBBLE, CRLF, NO_DONE, DOUBLE_DONE -> {}
        }
        return false;
    }

    private void refuseAsBusy(int first) throws Refusal {
        if (first == 0 || refusedAsBusy.getAndIncrement() < first) {
            throw Refusal.busy();
        }
    }

    private static String page(int status) {
        return """
                <!DOCTYPE html>
                <html><head><title>%1$d | error</title></head>
                <body><h1>Error %1$d</h1><p>The web server reported an error. This page is simulated.</p></body></html>
                """.formatted(status);
    }
}
