package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.Content;
import dev.ganglion.workersai.wire.task.Sniffed;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Text to speech: a text out; a clip back, as bytes or inside JSON.
public final class SpeechCall {
    /// Types of sound that is nothing but samples, and so has no sign to be known by.
    private static final Pattern SAMPLES = Pattern.compile("audio/(x-)?(l\\d+|pcm|pcmu|pcma|mulaw|alaw|basic|raw)");

    private SpeechCall() {}

    /// The call that `request` means.
    public static TaskCall<Clip> of(SpeechRequest request) {
        ObjectNode body = Parameters.object(request.parameters());
        body.put(
                switch (request.form()) {
                    case PROMPT -> "prompt";
                    case TEXT -> "text";
                },
                request.text());
        Content content = new Content("audio", "sound");
        return new TaskCall<>(
                request.model(),
                new Payload.Json(body),
                (answer, errors) ->
                        content.read(answer, errors, (bytes, from, quirks) -> clip(request, bytes, from, quirks)));
    }

    private static Optional<Clip> clip(SpeechRequest request, byte[] bytes, Answer answer, Set<String> quirks) {
        Optional<String> stated = answer.header("content-type")
                .map(type -> type.toLowerCase(Locale.ROOT).strip());
        Optional<String> type = Sniffed.sound(bytes)
                .or(() -> samples(answer.type(), bytes).flatMap(_ -> stated))
                .or(() -> Sniffed.frame(bytes))
                .or(() -> asked(request, answer, bytes));
        if (type.isPresent()
                && answer.type().startsWith("audio/")
                && !type.get().startsWith(answer.type())) {
            quirks.add("wrong-content-type");
        }
        return type.map(known -> new Clip(known, Octets.of(bytes)));
    }

    private static Optional<String> samples(String type, byte[] bytes) {
        return Optional.of(type).filter(SAMPLES.asMatchPredicate()).filter(_ -> bytes.length > 0);
    }

    /// The type of the samples that were asked for, where the reply calls them sound of another kind.
    private static Optional<String> asked(SpeechRequest request, Answer answer, byte[] bytes) {
        boolean sound = answer.type().startsWith("audio/") || answer.type().equals("application/octet-stream");
        if (!sound || bytes.length == 0) {
            return Optional.empty();
        }
        Object rate = request.parameters().get("sample_rate");
        String parameter = rate == null ? "" : ";rate=" + Parameters.text(rate);
        return switch (String.valueOf(request.parameters().get("encoding"))) {
            case "linear16" -> Optional.of("audio/l16" + parameter);
            case "mulaw" -> Optional.of("audio/pcmu" + parameter);
            case "alaw" -> Optional.of("audio/pcma" + parameter);
            default -> Optional.empty();
        };
    }
}
