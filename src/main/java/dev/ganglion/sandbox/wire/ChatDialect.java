package dev.ganglion.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's chat completions, as Cloudflare sends them on its two paths.
///
/// @param surface which path, and what was asked of it
public record ChatDialect(Surface surface) implements Dialect {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Where the reply goes.
    public enum Surface {
        /// `/ai/run`: an envelope when whole; when streamed usage in every chunk and a native tail without `choices`.
        RUN,
        /// `/ai/v1/chat/completions`: bare OpenAI.
        OPENAI,
        /// The same, with a last chunk for usage (`stream_options.include_usage`).
        OPENAI_WITH_USAGE
    }

    @Override
    public ObjectNode whole(Completion completion) {
        var reply = head(completion, "chat.completion");
        var choice = reply.putArray("choices").addObject().put("index", 0);
        choice.set("message", message(completion));
        choice.putNull("logprobs").put("finish_reason", completion.finish());
        reply.set("usage", completion.usage().json());
        return surface == Surface.RUN ? Envelope.of(reply) : reply;
    }

    @Override
    public List<Frame> streamed(Completion completion) {
        var frames = new ArrayList<Frame>();
        frames.add(frame(opening(completion)));
        for (var token : completion.reasoning()) {
            int index = frames.size();
            frames.add(new Frame.Event(() -> thought(completion, token, index).toString(), 1));
        }
        for (var token : completion.text()) {
            int index = frames.size();
            frames.add(new Frame.Event(() -> text(completion, token, index).toString(), 1));
        }
        frames.add(frame(closing(completion, frames.size())));
        frames.addAll(accounts(completion));
        frames.add(Frame.DONE);
        return frames;
    }

    private List<Frame> accounts(Completion completion) {
        return switch (surface) {
            case RUN ->
                List.of(
                        frame(withUsage(withoutChoices(completion), completion, 0, 0)),
                        frame(LegacyDialect.tail(completion)));
            case OPENAI -> List.of();
            case OPENAI_WITH_USAGE -> {
                var chunk = withoutChoices(completion);
                chunk.set("usage", completion.usage().json());
                yield List.of(frame(chunk));
            }
        };
    }

    private ObjectNode opening(Completion completion) {
        var delta = NODES.objectNode().put("role", "assistant").put("content", "");
        if (surface == Surface.RUN) {
            delta.putNull("reasoning_content");
        }
        return withUsage(chunk(completion, delta, 0), completion, completion.promptTokens(), 0);
    }

    private ObjectNode thought(Completion completion, String token, int index) {
        var delta = NODES.objectNode().put(thoughtField(completion), token);
        return withUsage(chunk(completion, delta, index), completion, 0, 1);
    }

    private ObjectNode text(Completion completion, String token, int index) {
        var delta = NODES.objectNode().put("content", token);
        return withUsage(chunk(completion, delta, index), completion, 0, 1);
    }

    private ObjectNode closing(Completion completion, int index) {
        var delta = NODES.objectNode();
        if (surface == Surface.RUN) {
            delta.putNull("reasoning_content");
        }
        var chunk = chunk(completion, delta, index);
        ((ObjectNode) chunk.path("choices").path(0)).put("finish_reason", completion.finish());
        return withUsage(chunk, completion, 0, 0);
    }

    private ObjectNode chunk(Completion completion, ObjectNode delta, int index) {
        var chunk = head(completion, "chat.completion.chunk");
        var choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs").putNull("finish_reason");
        if (surface == Surface.RUN) {
            choice.putNull("matched_stop");
            chunk.put("p", Padding.at(index));
        }
        return chunk;
    }

    private static ObjectNode withoutChoices(Completion completion) {
        var chunk = head(completion, "chat.completion.chunk");
        chunk.putArray("choices");
        return chunk;
    }

    /// On `/ai/run` each chunk accounts for itself only: the increments add up to the tail.
    private ObjectNode withUsage(ObjectNode chunk, Completion completion, int prompt, int tokens) {
        if (surface == Surface.RUN) {
            chunk.set("usage", new Usage(prompt, tokens, completion.rates()).json());
        }
        return chunk;
    }

    private static ObjectNode head(Completion completion, String object) {
        return NODES.objectNode()
                .put("id", completion.id())
                .put("object", object)
                .put("created", completion.created() / 1000)
                .put("model", completion.model().id());
    }

    /// A reply that was cut while thinking has an empty content, or none at all on nemotron.
    private static ObjectNode message(Completion completion) {
        var message = NODES.objectNode().put("role", "assistant");
        message.put("content", String.join("", completion.text()));
        if (completion.text().isEmpty() && isNemotron(completion)) {
            message.putNull("content");
        }
        if (!completion.reasoning().isEmpty()) {
            message.put(thoughtField(completion), String.join("", completion.reasoning()));
        }
        message.putNull("refusal").putArray("tool_calls");
        return message;
    }

    private static String thoughtField(Completion completion) {
        return isNemotron(completion) ? "reasoning" : "reasoning_content";
    }

    private static boolean isNemotron(Completion completion) {
        return completion.model().id().contains("/nemotron-");
    }

    private static Frame frame(ObjectNode chunk) {
        return Frame.Event.of(chunk.toString());
    }
}
