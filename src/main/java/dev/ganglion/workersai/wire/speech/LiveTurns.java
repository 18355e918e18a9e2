package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.speech.TurnEvent;
import dev.ganglion.workersai.speech.TurnEvent.Kind;
import dev.ganglion.workersai.speech.TurnEvent.Word;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Field;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Reads what a model tells that listens live.
public final class LiveTurns {
    /// Says that no more sound comes, as the maker of the model has it; Cloudflare's own pages have no word
    /// for it. There it ends no turn: what was told last of the turn that is open counts.
    public static final String END = "{\"type\":\"CloseStream\"}";

    private static final int UPGRADED = 101;
    private static final double MILLIS = 1000;

    private LiveTurns() {}

    /// What a message tells of a turn. One that tells of something else is passed over: the service may
    /// greet, and may learn to tell more.
    public static Optional<TurnEvent> read(String message, ErrorTable errors) throws WorkersAiException {
        JsonNode tree = Json.tree(message)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new WorkersAiException(
                        new Failure.Malformed("a message that is no JSON object", ServiceError.NONE)));
        if (Envelope.failed(tree)) {
            throw new WorkersAiException(errors.failure(UPGRADED, tree));
        }
        if (tree.path("type").asString("").endsWith("Error")) {
            throw new WorkersAiException(new Failure.Server(new ServiceError(
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    errors.words(tree.path("description").asString("no reason given")))));
        }
        Optional<Kind> kind = kind(tree.path("event").asString(""));
        return kind.isEmpty() ? Optional.empty() : Optional.of(turn(kind.get(), Field.of(tree)));
    }

    private static Optional<Kind> kind(String event) {
        return switch (event.toLowerCase(Locale.ROOT)) {
            case "update" -> Optional.of(Kind.UPDATE);
            case "startofturn" -> Optional.of(Kind.START);
            case "eagerendofturn" -> Optional.of(Kind.EAGER_END);
            case "turnresumed" -> Optional.of(Kind.RESUMED);
            case "endofturn" -> Optional.of(Kind.END);
            default -> Optional.empty();
        };
    }

    private static TurnEvent turn(Kind kind, Field event) throws WorkersAiException {
        return new TurnEvent(
                kind,
                (int) event.required("turn_index").number(),
                time(event.required("audio_window_start")),
                time(event.required("audio_window_end")),
                event.required("transcript").text(),
                event.each("words", LiveTurns::word),
                event.optionalNumber("end_of_turn_confidence").orElse(0));
    }

    private static Duration time(Field seconds) throws WorkersAiException {
        return Duration.ofMillis(Math.round(Math.max(0, seconds.number()) * MILLIS));
    }

    private static Word word(Field word) throws WorkersAiException {
        return new Word(
                word.required("word").text(), word.required("confidence").number());
    }
}
