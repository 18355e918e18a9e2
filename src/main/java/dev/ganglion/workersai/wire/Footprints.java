package dev.ganglion.workersai.wire;

import dev.ganglion.net.Answer;
import dev.ganglion.workersai.GatewayNote;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads in an answer's headers what a gateway on its way left there.
public final class Footprints {
    private Footprints() {}

    /// Its note, empty where no gateway took part.
    public static Optional<GatewayNote> of(Answer answer) {
        GatewayNote note = new GatewayNote(
                header(answer, "cache-status").flatMap(Footprints::hit),
                header(answer, "step").map(Footprints::step).orElse(OptionalInt.empty()),
                header(answer, "log-id"),
                header(answer, "request-id"),
                header(answer, "model"),
                header(answer, "provider"));
        boolean any = note.step().isPresent()
                || Stream.of(note.cacheHit(), note.logId(), note.requestId(), note.model(), note.provider())
                        .anyMatch(Optional::isPresent);
        return Optional.of(note).filter(_ -> any);
    }

    private static Optional<String> header(Answer answer, String name) {
        return answer.header("cf-aig-" + name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<Boolean> hit(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "HIT" -> Optional.of(true);
            case "MISS" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static OptionalInt step(String value) {
        return value.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
