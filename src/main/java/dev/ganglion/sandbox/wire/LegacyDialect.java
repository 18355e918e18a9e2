package dev.ganglion.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `response` objects, as Llama, Mistral and their age answer.
///
/// A token that is a plain integer leaves as a JSON number, as the service does. Models of this family that reason
/// do so in the text, and end their thoughts with a closing tag that no opening one precedes.
public record LegacyDialect() implements Dialect {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final String END_OF_THOUGHT = "\n</think>\n\n";

    @Override
    public ObjectNode whole(Completion completion) {
        var result = NODES.objectNode().put("response", String.join("", tokens(completion)));
        result.putArray("tool_calls");
        result.set("usage", completion.usage().json());
        return Envelope.of(result);
    }

    @Override
    public List<Frame> streamed(Completion completion) {
        var frames = new ArrayList<Frame>();
        for (var token : tokens(completion)) {
            int index = frames.size();
            frames.add(new Frame.Event(() -> chunk(token, index).toString(), 1));
        }
        frames.add(Frame.Event.of(tail(completion).toString()));
        frames.add(Frame.DONE);
        return frames;
    }

    /// The last object before `[DONE]`, which the chat family sends on `/ai/run` too.
    static ObjectNode tail(Completion completion) {
        var tail = NODES.objectNode().put("response", "");
        tail.set("usage", completion.usage().json());
        return tail;
    }

    private static ObjectNode chunk(String token, int index) {
        var chunk = NODES.objectNode();
        if (INTEGER.matcher(token).matches()) {
            chunk.put("response", Integer.parseInt(token));
        } else {
            chunk.put("response", token);
        }
        chunk.putArray("tool_calls");
        return chunk.put("p", Padding.at(index));
    }

    private static List<String> tokens(Completion completion) {
        if (completion.reasoning().isEmpty()) {
            return completion.text();
        }
        var tokens = new ArrayList<>(completion.reasoning());
        if (!completion.text().isEmpty()) {
            tokens.set(tokens.size() - 1, tokens.getLast() + END_OF_THOUGHT);
        }
        tokens.addAll(completion.text());
        return tokens;
    }
}
