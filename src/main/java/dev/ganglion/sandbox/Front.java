package dev.ganglion.sandbox;

import dev.ganglion.sandbox.delivery.Spoiled;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.http.Hostile;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Faults that answer in place of a route, or that dress the call before one answers.
final class Front {
    private final AtomicInteger refusedAsBusy = new AtomicInteger();

    /// Plays the first such fault. Returns whether the call is answered by that.
    boolean answers(Call call, Faults faults, Metronome metronome) throws IOException, Refusal {
        for (var fault : faults.all()) {
            if (!call.queued()) {
                Faults.refuseResult(fault); // in a batch it is each result that is refused
                refuseAsBusy(fault); // what is queued waits for capacity
            }
            refuse(fault);
            if (laterPage(call)) {
                spoilPage(call, fault, metronome);
            }
            prepare(call, fault, metronome);
            if (replies(call, fault)) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(Fault fault) throws Refusal {
        switch (fault.kind()) {
            case STATUS -> throw Faults.refusal(fault.argument());
            case UNAUTHORIZED -> throw Refusal.unauthorised();
            case QUOTA -> throw Refusal.quota(4006);
            case PAYMENT_REQUIRED -> throw Refusal.api(402, new Reason(2021, "Insufficient balance"));
            default -> {} // it does not refuse
        }
    }

    private static boolean laterPage(Call call) {
        return call.path().endsWith("/models/search")
                && !call.query("page").orElse("1").equals("1");
    }

    private static void spoilPage(Call call, Fault fault, Metronome metronome) throws Refusal {
        switch (fault.kind()) {
            case PAGE_FAILS -> throw Faults.refusal(fault.argument());
            case PAGE_GARBLED -> {
                var half = new Spoiled(metronome::stall);
                half.endAfter(4, "");
                call.deliverBy(Optional.of(half));
            }
            default -> {} // it does not concern pages
        }
    }

    private void refuseAsBusy(Fault fault) throws Refusal {
        int first = fault.argument();
        if (fault.kind() == Fault.Kind.BUSY && (first == 0 || refusedAsBusy.getAndIncrement() < first)) {
            throw Refusal.busy();
        }
    }

    /// Faults that concern the time or the dress of a reply.
    private static void prepare(Call call, Fault fault, Metronome metronome) throws IOException, Refusal {
        switch (fault.kind()) {
            case STALL_BEFORE_HEADERS -> {
                call.bytes();
                metronome.stall();
            }
            case SLOW_HEADERS -> {
                call.bytes();
                metronome.rest(Duration.ofMillis(fault.argument()));
            }
            case RESET_BEFORE_HEADERS -> call.reset();
            case GZIP -> call.compress();
            case WRONG_TYPE -> call.pretend("text/plain");
            default -> {} // it concerns the content
        }
    }

    private static boolean replies(Call call, Fault fault) throws IOException, Refusal {
        switch (fault.kind()) {
            case RETRY_AFTER -> {
                call.set("retry-after", Integer.toString(fault.argument()));
                throw Faults.refusal(429);
            }
            case HTML -> call.send(fault.argument(), "text/html; charset=UTF-8", Hostile.page(fault.argument()));
            case SUCCESS_FALSE ->
                call.json(fault.argument(), Refusal.quota(4006).envelope());
            case ERRORS_OBJECT -> call.send(fault.argument(), "application/json", Hostile.ERRORS_OBJECT);
            case EMPTY_BODY -> call.send(fault.argument(), "application/json", "");
            case BINARY_ERROR ->
                call.send(200, "image/png", Refusal.quota(4006).envelope().toString());
            case REDIRECT -> {
                call.set("location", "http://127.0.0.1:9/elsewhere");
                call.send(fault.argument(), "text/plain", "Moved\n");
            }
            case GZIP_BOMB -> Hostile.bomb(call, fault.argument());
            case DEEP_JSON -> call.send(200, "application/json", Hostile.deep(fault.argument()));
            default -> {
                return false;
            }
        }
        return true;
    }
}
