package dev.ganglion.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's chat completions, as Cloudflare sends them on its two paths.
///
/// @param surface which path, and what was asked of it
public record ChatDialect(Surface surface) implements Dialect {
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
        var reply = ChatMessages.head(completion, "chat.completion");
        var choices = reply.putArray("choices");
        for (var choice : completion.choices()) {
            var entry = choices.addObject().put("index", choices.size() - 1);
            entry.set("message", ChatMessages.message(completion.model(), choice));
            entry.putNull("logprobs").put("finish_reason", choice.finish());
        }
        reply.set("usage", completion.usage().json());
        return surface == Surface.RUN ? Envelope.of(reply) : reply;
    }

    @Override
    public List<Frame> streamed(Completion completion) {
        var chunks = new ChatChunks(surface, completion);
        var frames = new ArrayList<Frame>();
        for (int index = 0; index < completion.choices().size(); index++) {
            frames.addAll(chunks.of(index));
        }
        frames.addAll(chunks.accounts());
        frames.add(Frame.DONE);
        return frames;
    }
}
