package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.chat.Oddity;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what OpenAI's responses say: a whole `response`, or the typed events of a stream.
final class Responses {
    private static final int OK = 200;

    private final ChatAnswer answer;
    private final ErrorTable errors;

    Responses(ChatAnswer answer, ErrorTable errors) {
        this.answer = answer;
        this.errors = errors;
    }

    /// Whether this is of that form.
    static boolean known(JsonNode node) {
        String type = node.path("type").asString("");
        return type.startsWith("response.")
                || type.equals("error")
                || node.path("object").asString("").equals("response")
                || node.path("output").path(0).isObject();
    }

    void read(JsonNode node) throws WorkersAiException {
        JsonNode type = node.path("type");
        if (type.isString()) {
            event(type.stringValue(), node);
        } else {
            items(node);
            end(node);
        }
    }

    private void event(String type, JsonNode event) throws WorkersAiException {
        String delta = event.path("delta").asString("");
        switch (type) {
            case "response.output_text.delta" -> answer.text(delta);
            case "response.refusal.delta" -> refusal(delta);
            case "response.reasoning_text.delta", "response.reasoning_summary_text.delta" -> answer.reasoning(delta);
            case "response.function_call_arguments.delta" ->
                answer.calls(entry(event, Json.MAPPER.createObjectNode().put("arguments", delta)));
            case "response.output_item.added" -> begun(event);
            case "response.output_item.done" -> done(event);
            case "response.completed", "response.incomplete", "response.failed" -> ended(event.path("response"));
            case "error" -> throw failure(event);
            default -> {}
        }
    }

    private void begun(JsonNode event) throws WorkersAiException {
        JsonNode item = event.path("item");
        if (isCall(item)) {
            answer.calls(entry(event, call(item)));
        }
    }

    /// The whole arguments at the end of a call replace their pieces.
    private void done(JsonNode event) throws WorkersAiException {
        JsonNode item = event.path("item");
        Optional<JsonNode> arguments =
                Json.tree(item.path("arguments").asString("")).filter(JsonNode::isObject);
        if (isCall(item) && arguments.isPresent()) {
            ObjectNode call = call(item);
            call.set("arguments", arguments.get());
            answer.calls(entry(event, call));
        }
    }

    private void ended(JsonNode response) throws WorkersAiException {
        if (answer.nothingCame()) {
            items(response);
        }
        end(response);
        answer.announced();
    }

    private static ArrayNode entry(JsonNode event, ObjectNode call) {
        if (event.path("output_index").isInt()) {
            call.put("index", event.path("output_index").intValue());
        }
        return Json.MAPPER.createArrayNode().add(call);
    }

    private static boolean isCall(JsonNode item) {
        return item.path("type").asString("").equals("function_call");
    }

    private static ObjectNode call(JsonNode item) {
        ObjectNode call = Json.MAPPER
                .createObjectNode()
                .put("id", item.path("call_id").asString(""))
                .put("name", item.path("name").asString(""));
        call.set("arguments", item.path("arguments"));
        return call;
    }

    private void items(JsonNode response) throws WorkersAiException {
        boolean told = false;
        for (JsonNode item : response.path("output")) {
            switch (item.path("type").asString("")) {
                case "message" -> told |= message(item.path("content"));
                case "reasoning" -> thought(item);
                case "function_call" ->
                    answer.calls(Json.MAPPER.createArrayNode().add(call(item)));
                default -> answer.quirk(Oddity.UNKNOWN_CHUNK);
            }
        }
        if (!told) {
            Json.scalar(response.path("output_text")).ifPresent(answer::text);
        }
    }

    private boolean message(JsonNode content) {
        Json.scalar(content).ifPresent(answer::text);
        for (JsonNode part : content) {
            Json.scalar(part.path("text")).ifPresent(answer::text);
            refusal(part.path("refusal").asString(""));
        }
        return !content.isEmpty() || content.isString();
    }

    private void refusal(String reason) {
        if (!reason.isEmpty()) {
            answer.quirk(Oddity.REFUSAL);
            answer.text(reason);
        }
    }

    private void thought(JsonNode item) {
        for (JsonNode part : item.path("content").isEmpty() ? item.path("summary") : item.path("content")) {
            Json.scalar(part.path("text")).ifPresent(answer::reasoning);
        }
    }

    private void end(JsonNode response) throws WorkersAiException {
        JsonNode usage = response.path("usage");
        if (usage.isObject()) {
            answer.tally().total(Counted.of(usage));
        }
        String status = response.path("status").asString("completed");
        if (status.equals("failed")) {
            throw failure(response);
        }
        String why = response.path("incomplete_details").path("reason").asString(status);
        switch (why) {
            case "max_output_tokens" -> answer.ends("length");
            case "completed" -> answer.ends(answer.calls() ? "tool_calls" : "stop");
            default -> answer.ends(why);
        }
    }

    private WorkersAiException failure(JsonNode said) {
        if (Envelope.failed(said)) {
            return new WorkersAiException(errors.failure(OK, said));
        }
        ObjectNode stated = Json.MAPPER.createObjectNode();
        stated.putArray("errors")
                .addObject()
                .put("message", said.path("message").asString("The model ended with an error."));
        return new WorkersAiException(errors.failure(OK, stated));
    }
}
