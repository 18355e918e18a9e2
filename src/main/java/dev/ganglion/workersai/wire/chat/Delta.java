package dev.ganglion.workersai.wire.chat;

import org.jspecify.annotations.Nullable;

/// What one quickly read chunk brings.
final class Delta {
    /// The places of a chunk whose value changes from one to the next.
    enum Place {
        TEXT,
        REASONING_CONTENT,
        REASONING,
        PADDING,
        PROMPT_TOKENS,
        CACHED_TOKENS,
        COMPLETION_TOKENS,
        NEURONS;

        boolean isText() {
            return compareTo(PADDING) < 0;
        }

        /// Whether its value is counted, and often the same in every chunk.
        boolean isNumber() {
            return compareTo(PROMPT_TOKENS) >= 0;
        }
    }

    private final Counted counted = new Counted();
    private @Nullable String text;
    private @Nullable String reasoningContent;
    private @Nullable String reasoning;

    void clear() {
        counted.clear();
        text = null;
        reasoningContent = null;
        reasoning = null;
    }

    /// Takes the value at that place; false when a complete parser must read it.
    boolean take(Place place, JsonScan json) {
        return switch (place) {
            case TEXT -> (text = json.string()) != null;
            case REASONING_CONTENT -> (reasoningContent = json.string()) != null;
            case REASONING -> (reasoning = json.string()) != null;
            case PADDING -> json.skipString();
            case PROMPT_TOKENS -> (counted.prompt = json.number()) >= 0;
            case CACHED_TOKENS -> (counted.cached = json.number()) >= 0;
            case COMPLETION_TOKENS -> (counted.completion = json.number()) >= 0;
            case NEURONS -> takeNeurons(json);
        };
    }

    private boolean takeNeurons(JsonScan json) {
        counted.stated = true;
        counted.whole = json.number();
        counted.fraction = json.fraction();
        return counted.whole >= 0;
    }

    /// Whether that text was taken already.
    boolean has(Place place) {
        return switch (place) {
            case TEXT -> text != null;
            case REASONING_CONTENT -> reasoningContent != null;
            case REASONING -> reasoning != null;
            case PADDING, PROMPT_TOKENS, CACHED_TOKENS, COMPLETION_TOKENS, NEURONS -> false;
        };
    }

    boolean hasAnyText() {
        return text != null || reasoningContent != null || reasoning != null;
    }

    Counted counted() {
        return counted;
    }

    /// Passes on reasoning and text.
    void deliver(ChatAnswer answer) {
        String thought = reasoningContent == null || reasoningContent.isEmpty() ? reasoning : reasoningContent;
        if (thought != null) {
            answer.reasoning(thought);
        }
        if (text != null) {
            answer.text(text);
        }
    }
}
