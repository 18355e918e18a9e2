package dev.ganglion.workersai.wire.image;

import dev.ganglion.workersai.image.ImageSource;
import dev.ganglion.workersai.image.Look;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.DataUri;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A look at a picture: the picture and what is wanted of it out, what was seen back, usually in pieces.
public final class LookCall {
    private LookCall() {}

    /// The call that `request` means; `words` hears the answer as it comes.
    public static TaskCall<Sight> of(LookRequest request, Consumer<String> words) {
        return new TaskCall<>(
                request.model(),
                new Payload.Json(body(request)),
                (answer, errors) -> new LookReply(answer, errors, words).read(request.stream()));
    }

    private static JsonNode body(LookRequest request) {
        ObjectNode body = Parameters.object(request.parameters());
        body.put(
                "image",
                switch (request.image()) {
                    case ImageSource.Inline inline ->
                        DataUri.of(inline.picture().type(), inline.picture().octets());
                    case ImageSource.Link link -> link.address().toString();
                });
        switch (request.look()) {
            case Look.Query query -> body.put("task", "query").put("question", query.question());
            case Look.Caption caption ->
                body.put("task", "caption")
                        .put("caption_length", caption.length().name().toLowerCase(Locale.ROOT));
            case Look.Point point -> body.put("task", "point").put("target", point.target());
            case Look.Detect detect -> body.put("task", "detect").put("target", detect.target());
        }
        return body.put("stream", request.stream());
    }
}
