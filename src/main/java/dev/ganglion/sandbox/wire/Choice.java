package dev.ganglion.sandbox.wire;

import java.util.List;

/// One of the answers of a reply; mostly there is only one.
///
/// @param reasoning what the model thinks first, in tokens; empty where it does not
/// @param cut whether `max_tokens` ended it
public record Choice(List<String> reasoning, Content content, boolean cut) {
    public Choice {
        reasoning = List.copyOf(reasoning);
    }

    /// The same answer, ended after `limit` tokens if it is longer.
    public Choice within(int limit) {
        if (tokens() <= limit) {
            return this;
        }
        var thought = reasoning.subList(0, Math.min(limit, reasoning.size()));
        return new Choice(thought, content.cut(limit - thought.size()), true);
    }

    /// Tokens produced, reasoning included.
    int tokens() {
        return reasoning.size() + content.tokens().size();
    }

    String finish() {
        if (cut) {
            return "length";
        }
        return content instanceof Content.Calls ? "tool_calls" : "stop";
    }

    /// Thoughts as one text.
    String thoughts() {
        return String.join("", reasoning);
    }

    /// What is said as one text, empty for calls.
    String text() {
        return content instanceof Content.Calls ? "" : String.join("", content.tokens());
    }

    /// The calls it makes, mostly none.
    List<ToolCall> calls() {
        return content instanceof Content.Calls made ? made.calls() : List.of();
    }
}
