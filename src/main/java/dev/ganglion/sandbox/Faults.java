package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Fault.Kind;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import dev.ganglion.sandbox.wire.Sse;
import java.util.ArrayList;
import java.util.List;

/// What faults do to a reply.
final class Faults {
    private static final String GARBAGE = "{\"response\":\"half a chunk, \"tool_calls\":[";
    private static final String ERROR =
            "{\"errors\":[{\"code\":3040,\"message\":\"Capacity temporarily exceeded, please try again.\"}]}";
    private static final int KIB = 1024;

    private final List<Fault> faults;

    Faults(List<Fault> faults) {
        this.faults = List.copyOf(faults);
    }

    List<Fault> all() {
        return faults;
    }

    boolean wants(Kind kind) {
        return faults.stream().anyMatch(fault -> fault.kind() == kind);
    }

    Sse.Style style(Pace pace) {
        if (wants(Kind.DRIBBLE)) {
            return Sse.Style.DRIBBLE;
        }
        if (wants(Kind.CRLF)) {
            return Sse.Style.CRLF;
        }
        return pace.instant() ? Sse.Style.FAST : Sse.Style.PLAIN;
    }

    /// The frames as they are played after everything that was asked to go wrong has.
    List<Frame> rewrite(List<Frame> frames) {
        var rewritten = new ArrayList<>(frames);
        faults.forEach(fault -> rewrite(fault, rewritten));
        return rewritten;
    }

    private static void rewrite(Fault fault, List<Frame> frames) {
        int at = Math.min(fault.argument(), frames.size());
        switch (fault.kind()) {
            case STALL_AFTER -> frames.add(at, new Frame.Stall());
            case CUT_AFTER -> frames.add(at, new Frame.Cut());
            case RESET_AFTER -> frames.add(at, new Frame.Reset());
            case GARBAGE_AFTER -> frames.add(at, Frame.Event.of(GARBAGE));
            case ERROR_AFTER -> frames.addAll(at, List.of(Frame.Event.of(ERROR), new Frame.Cut()));
            case HUGE_LINE -> frames.add(Math.min(1, frames.size()), huge(fault.argument()));
            case NO_DONE -> frames.remove(Frame.DONE);
            case DOUBLE_DONE -> frames.add(Frame.DONE);
            case STATUS, HTML, UNAUTHORIZED, QUOTA, BUSY, RETRY_AFTER, STALL_BEFORE_HEADERS -> {}
            case JSON_INSTEAD, DRIBBLE, CRLF -> {}
        }
    }

    private static Frame huge(int kib) {
        return Frame.Event.of("{\"response\":\"\",\"choices\":[],\"p\":\"" + "p".repeat(kib * KIB) + "\"}");
    }

    /// A body as the service would word it for a status.
    static Refusal refusal(int status) {
        return switch (status) {
            case 400 -> Refusal.badInput("refused on demand");
            case 401 -> Refusal.unauthorised();
            case 403 -> Refusal.ai(403, 5035, "Model is not available on the Workers Free plan. Upgrade to access it");
            case 404 -> Refusal.ai(404, 3042, "Model name invalid");
            case 405 -> Refusal.ai(405, 5019, "Deprecated SDK version");
            case 408 -> Refusal.ai(408, 3007, "Timeout");
            case 413 -> Refusal.ai(413, 3006, "Request too large");
            case 429 -> Refusal.api(429, new Reason(10429, "Too many requests, please slow down"));
            case 503 -> Refusal.ai(503, 3050, "Max retries exhausted");
            default -> Refusal.api(status, new Reason(7009, "Upstream service unavailable"));
        };
    }
}
