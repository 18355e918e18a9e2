package dev.ganglion.sandbox;

import dev.ganglion.sandbox.Fault.Kind;
import dev.ganglion.sandbox.delivery.Delivery;
import dev.ganglion.sandbox.delivery.OddFrames;
import dev.ganglion.sandbox.delivery.Spoiled;
import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.live.Mishap;
import dev.ganglion.sandbox.schema.OddSchema;
import dev.ganglion.sandbox.wire.Frame;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import dev.ganglion.sandbox.wire.Sse;
import dev.ganglion.sandbox.wire.Sse.Oddity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

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

    /// The catalogue as a call with these faults sees it.
    Catalogue seen(Catalogue usual) {
        return wants(Kind.CHANGED_CATALOGUE) ? usual.changed() : usual;
    }

    /// The schema of an input as a call with these faults is told it.
    ObjectNode told(ObjectNode usual) {
        return wants(Kind.ODD_SCHEMAS) ? OddSchema.of(usual) : usual;
    }

    Sse.Style style(Pace pace) {
        if (wants(Kind.DRIBBLE)) {
            return Sse.Style.DRIBBLE;
        }
        return pace.instant() ? Sse.Style.FAST : Sse.Style.PLAIN;
    }

    /// How events are framed.
    Set<Oddity> oddities() {
        return faults.stream()
                .map(Fault::kind)
                .map(Faults::oddity)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<Oddity> oddity(Kind kind) {
        return switch (kind) {
            case CRLF -> Optional.of(Oddity.CRLF);
            case BOM -> Optional.of(Oddity.BOM);
            case COMMENTS -> Optional.of(Oddity.COMMENTS);
            case MULTI_LINE -> Optional.of(Oddity.MULTI_LINE);
            case NO_SPACE -> Optional.of(Oddity.NO_SPACE);
            default -> Optional.empty();
        };
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
            case ERROR_FIRST -> frames.addAll(0, List.of(Frame.Event.of(ERROR), new Frame.Cut()));
            case SCALAR_CONTENT -> OddFrames.scalars(frames);
            case FINISH_TWICE -> OddFrames.finishTwice(frames);
            case USAGE_REPEATED -> OddFrames.repeatUsage(frames);
            case NO_CHOICES -> OddFrames.withoutChoices(frames);
            default -> {} // it concerns the whole reply
        }
    }

    /// How a reply in one piece leaves, empty for as it is.
    Optional<Delivery> delivery(Metronome metronome) {
        var spoiled = new Spoiled(metronome::stall);
        faults.forEach(fault -> spoil(fault, spoiled));
        return spoiled.whole() ? Optional.empty() : Optional.of(spoiled);
    }

    private static void spoil(Fault fault, Spoiled spoiled) {
        int eighths = fault.argument();
        switch (fault.kind()) {
            case STALL_AFTER -> spoiled.stallAfter(eighths);
            case CUT_AFTER -> spoiled.cutAfter(eighths);
            case RESET_AFTER -> spoiled.resetAfter(eighths);
            case GARBAGE_AFTER -> spoiled.insertAfter(eighths, GARBAGE);
            case ERROR_AFTER -> spoiled.endAfter(eighths, ERROR);
            case ERROR_FIRST -> spoiled.endAfter(0, ERROR);
            case DRIBBLE -> spoiled.dribble();
            case HUGE_LINE -> spoiled.widen("p", "p".repeat(fault.argument() * KIB));
            default -> {} // it concerns the content, or streams alone
        }
    }

    /// What goes wrong on a connection by WebSocket.
    List<Mishap> mishaps() {
        return faults.stream().map(Faults::mishap).flatMap(Optional::stream).toList();
    }

    private static Optional<Mishap> mishap(Fault fault) {
        int number = fault.argument();
        return switch (fault.kind()) {
            case STALL_AFTER -> Optional.of(new Mishap(Mishap.Kind.STALL, number, 0));
            case RESET_AFTER -> Optional.of(new Mishap(Mishap.Kind.RESET, number, 0));
            case CUT_AFTER -> Optional.of(new Mishap(Mishap.Kind.CUT, number, 0));
            case GARBAGE_AFTER -> Optional.of(new Mishap(Mishap.Kind.GARBAGE, number, 0));
            case ERROR_AFTER -> Optional.of(new Mishap(Mishap.Kind.ERROR, number, 0));
            case ERROR_FIRST -> Optional.of(new Mishap(Mishap.Kind.ERROR, 0, 0));
            case CLOSE_AFTER -> Optional.of(new Mishap(Mishap.Kind.CLOSE, number, 0));
            case HUGE_LINE -> Optional.of(new Mishap(Mishap.Kind.HUGE, 1, number));
            case DRIBBLE -> Optional.of(new Mishap(Mishap.Kind.DRIBBLE, 0, 0));
            default -> Optional.empty(); // it does not concern connections
        };
    }

    /// The body of a reply in one piece after everything that was asked to go wrong has.
    ObjectNode rewrite(ObjectNode whole) {
        return wants(Kind.SCALAR_CONTENT) ? OddFrames.scalar(whole) : whole;
    }

    private static Frame huge(int kib) {
        return Frame.Event.of("{\"response\":\"\",\"choices\":[],\"p\":\"" + "p".repeat(kib * KIB) + "\"}");
    }

    /// Refuses what a model has made, if one of the faults does that.
    void refuseResult() throws Refusal {
        for (var fault : faults) {
            refuseResult(fault);
        }
    }

    static void refuseResult(Fault fault) throws Refusal {
        switch (fault.kind()) {
            case FLAGGED ->
                throw Refusal.ai(400, 3030, "Input prompt or output contains NSFW content; try another prompt");
            case JSON_MODE_NOT_MET -> throw Refusal.jsonMode();
            default -> {} // it does not concern what was made
        }
    }

    /// A body as the service would word it for a status.
    static Refusal refusal(int status) {
        return switch (status) {
            case 400 -> Refusal.badInput("refused on demand");
            case 401 -> Refusal.unauthorised();
            case 403 -> Refusal.paidOnly("of this call");
            case 404 -> Refusal.ai(404, 3042, "Model name invalid");
            case 405 -> Refusal.ai(405, 5019, "Deprecated SDK version");
            case 408 -> Refusal.ai(408, 3007, "Timeout");
            case 413 -> Refusal.ai(413, 3006, "Request too large");
            case 429 -> Refusal.tooMany();
            case 503 -> Refusal.ai(503, 3050, "Max retries exhausted");
            default -> Refusal.api(status, new Reason(7009, "Upstream service unavailable"));
        };
    }
}
