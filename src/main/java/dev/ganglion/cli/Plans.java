package dev.ganglion.cli;

import dev.ganglion.cli.task.Job;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.Tool;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Says what the cost of a question depends on.
final class Plans {
    private static final List<String> LIMITS = List.of("max_tokens", "max_completion_tokens");

    private Plans() {}

    static Planned of(Request request) {
        return switch (request.question()) {
            case Question.Chat(ChatRequest chat) -> new Planned.Chat(extent(chat), limit(chat.parameters()));
            case Question.Call(Job job, var _) -> job.planned();
            case Question.ChatBody(JsonNode body) -> chat(body);
            case Question.Body(JsonNode body) -> of(request.model(), body);
        };
    }

    /// Several inputs in one body are as many calls. Of a body nobody knows more than how much text is in it, which
    /// tells something only where the task is about text.
    private static Planned of(Model model, JsonNode body) {
        JsonNode several = body.path("requests");
        if (several.isArray()) {
            return new Planned.Many(
                    several.valueStream().map(each -> of(model, each)).toList());
        }
        if (model.chats()) {
            return chat(body);
        }
        return switch (model.task()) {
            case TEXT_EMBEDDINGS, TEXT_CLASSIFICATION -> new Planned.Reading(extent(body), true);
            case TRANSLATION -> new Planned.Translating(extent(body));
            case TEXT_GENERATION, SUMMARIZATION, TEXT_TO_IMAGE, IMAGE_TO_TEXT, IMAGE_CLASSIFICATION, OBJECT_DETECTION ->
                new Planned.Unknown();
            case SPEECH_RECOGNITION, TEXT_TO_SPEECH, VOICE_ACTIVITY, OTHER -> new Planned.Unknown();
        };
    }

    private static Planned chat(JsonNode body) {
        OptionalInt limit = LIMITS.stream()
                .map(body::path)
                .filter(JsonNode::canConvertToInt)
                .mapToInt(JsonNode::intValue)
                .findFirst();
        return new Planned.Chat(extent(body), limit);
    }

    private static Extent extent(JsonNode body) {
        return new Extent(Extent.characters(body.toString()), 1);
    }

    private static Extent extent(ChatRequest chat) {
        List<Message> messages = switch (chat.input()) {
            case ChatInput.Messages(List<Message> all) -> all;
            case ChatInput.Prompt prompt -> List.of(prompt.message());
        };
        long tools = chat.options().tools().stream()
                .flatMap(Plans::words)
                .mapToLong(Extent::characters)
                .sum();
        return Extent.of(messages).plus(new Extent(tools, 0));
    }

    private static Stream<String> words(Tool tool) {
        return Stream.of(tool.name(), tool.description(), tool.parametersJson());
    }

    private static OptionalInt limit(Map<String, Object> parameters) {
        return LIMITS.stream()
                .map(parameters::get)
                .filter(Integer.class::isInstance)
                .mapToInt(Integer.class::cast)
                .findFirst();
    }
}
