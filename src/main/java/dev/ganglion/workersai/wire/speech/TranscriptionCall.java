package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.Clip;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.TaskCall;
import tools.jackson.databind.node.ObjectNode;

/// Speech to text: a clip out, in the form of the model; what was said back.
public final class TranscriptionCall {
    private static final String AUDIO = "audio";

    private TranscriptionCall() {}

    /// The call that `request` means.
    public static TaskCall<Transcript> of(TranscriptionRequest request) {
        return TaskCall.json(
                request.model(),
                payload(request),
                result -> result.optional("results").isPresent()
                        ? ChannelFields.read(result.required("results"))
                        : TranscriptFields.read(result));
    }

    private static Payload payload(TranscriptionRequest request) {
        Clip clip = request.clip();
        return switch (request.form()) {
            case RAW -> new Payload.Raw(clip.type(), clip.octets(), request.parameters());
            case BYTES -> {
                ObjectNode body = Parameters.object(request.parameters());
                body.putRawValue(AUDIO, Parameters.numbers(clip.octets()));
                yield new Payload.Json(body);
            }
            case BASE64 ->
                new Payload.Json(Parameters.object(request.parameters())
                        .put(AUDIO, clip.octets().toArray()));
        };
    }
}
