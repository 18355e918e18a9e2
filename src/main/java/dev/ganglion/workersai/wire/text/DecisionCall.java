package dev.ganglion.workersai.wire.text;

import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.Media;
import dev.ganglion.workersai.text.Question;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.DataUri;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Decisions: a state and questions out, an answer to each back.
public final class DecisionCall {
    private DecisionCall() {}

    /// The call that `request` means.
    public static TaskCall<Decision> of(DecisionRequest request) {
        return TaskCall.json(request.model(), body(request), DecisionAnswers::read);
    }

    private static JsonNode body(DecisionRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        // The model names itself once more, without what stands before.
        body.put("model", request.model().substring(request.model().lastIndexOf('/') + 1));
        body.set("state", request.state());
        ObjectNode questions = body.putObject("questions");
        request.questions().forEach((id, question) -> questions.set(id, question(question)));
        Media media = request.media();
        put(body, "images", media.images(), picture -> DataUri.of(picture.type(), picture.octets()));
        put(body, "audio", media.audio(), clip -> DataUri.of(clip.type(), clip.octets()));
        put(body, "videos", media.videos(), video -> DataUri.of(video.type(), video.octets()));
        return body;
    }

    private static <T> void put(ObjectNode body, String name, List<T> media, Function<T, String> written) {
        if (!media.isEmpty()) {
            ArrayNode array = body.putArray(name);
            media.forEach(each -> array.add(written.apply(each)));
        }
    }

    private static ObjectNode question(Question question) {
        ObjectNode written = Json.MAPPER.createObjectNode();
        switch (question) {
            case Question.Noul noul -> {
                written.put("type", "noul").put("instructions", noul.instructions());
                if (noul.whenTrue().isPresent() && noul.whenFalse().isPresent()) {
                    written.putObject("criteria")
                            .put("true", noul.whenTrue().get())
                            .put("false", noul.whenFalse().get());
                }
            }
            case Question.Choice choice -> {
                written.put("type", "choice").put("instructions", choice.instructions());
                ObjectNode criteria = written.putObject("criteria");
                choice.options().forEach(criteria::put);
            }
            case Question.Score score -> {
                written.put("type", "score").put("instructions", score.instructions());
                written.set("criteria", Json.MAPPER.valueToTree(score.levels()));
            }
        }
        return written;
    }
}
