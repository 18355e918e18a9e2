package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.text.Prompt.Beside;
import dev.ganglion.sandbox.text.Prompt.Result;
import dev.ganglion.sandbox.text.Prompt.Speaker;
import dev.ganglion.sandbox.text.Prompt.Turn;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads what an answer is made from: `prompt`, `messages`, or `input` of the Responses form.
final class PromptReader {
    private final ModelFacts model;
    private final JsonNode body;
    private final int room;
    private final List<String> system = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();

    /// What each call was named, by its id.
    private final Map<String, String> called = new HashMap<>();

    private List<JsonNode> pictures = List.of();

    PromptReader(ModelFacts model, JsonNode body, int room) {
        this.model = model;
        this.body = body;
        this.room = room;
    }

    Prompt prompt() throws Refusal {
        if (body.has("prompt")) {
            turns.add(new Turn(Speaker.USER, body.path("prompt").asString("")));
        } else if (body.has("messages")) {
            body.path("messages").forEach(this::message);
        } else {
            system.add(body.path("instructions").asString(""));
            items();
        }
        var all = Stream.concat(pictures.stream(), beside()).toList();
        system.removeIf(String::isEmpty);
        return new Prompt(
                model.id(),
                String.join("\n", system),
                turns,
                all.size(),
                room,
                seed(),
                new Beside(
                        Tools.of(body).shown(),
                        results,
                        new Pictures(model).seen(all),
                        adapter(),
                        body.path("raw").asBoolean(false)));
    }

    private Stream<JsonNode> beside() {
        return body.hasNonNull("image") ? Stream.of(body.path("image")) : Stream.empty();
    }

    private void items() {
        var input = body.path("input");
        var items =
                input.isArray() ? input : JsonNodeFactory.instance.arrayNode().add(input);
        for (var item : items) {
            if (item.isString()) {
                say("user", item);
            } else {
                item(item);
            }
        }
    }

    private void item(JsonNode item) {
        switch (item.path("type").asString("message")) {
            case "function_call" ->
                called.put(item.path("call_id").asString(""), item.path("name").asString(""));
            case "function_call_output" -> result(item.path("call_id").asString(""), "", text(item.path("output")));
            case "message" -> message(item);
            default -> {}
        }
    }

    private void message(JsonNode message) {
        for (var call : message.path("tool_calls")) {
            called.put(
                    call.path("id").asString(""),
                    call.path("function")
                            .path("name")
                            .asString(call.path("name").asString("")));
        }
        var role = message.path("role").asString("user");
        if (role.equals("tool") || role.equals("function")) {
            result(
                    message.path("tool_call_id").asString(""),
                    message.path("name").asString(""),
                    text(message.path("content")));
        } else {
            say(role, message.path("content"));
        }
    }

    private void say(String role, JsonNode content) {
        switch (role) {
            case "system", "developer" -> system.add(text(content));
            case "user" -> {
                turns.add(new Turn(Speaker.USER, text(content)));
                results.clear();
                pictures = parts(content)
                        .filter(part -> part.path("type").asString("").contains("image"))
                        .toList();
            }
            default -> turns.add(new Turn(Speaker.MODEL, text(content)));
        }
    }

    private void result(String call, String name, String text) {
        var tool = name.isEmpty() ? called.getOrDefault(call, "tool") : name;
        turns.add(new Turn(Speaker.TOOL, text));
        results.add(new Result(tool, text));
    }

    private static String text(JsonNode content) {
        if (content.isArray()) {
            return content.valueStream()
                    .map(part -> part.path("text").asString(""))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        return content.isObject() ? content.path("text").asString(content.toString()) : content.asString("");
    }

    private static Stream<JsonNode> parts(JsonNode content) {
        return content.isArray() ? content.valueStream() : Stream.empty();
    }

    private Optional<Long> seed() {
        return body.path("seed").isIntegralNumber()
                ? Optional.of(body.path("seed").bigIntegerValue().longValue())
                : Optional.empty();
    }

    private Optional<String> adapter() throws Refusal {
        var named = body.path("lora").asString("");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!model.capabilities().contains("lora")) {
            throw Refusal.ai(405, 5005, "Model " + model.id() + " does not support LoRA inference");
        }
        return Optional.of(named);
    }
}
