package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.ChatEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An answer as it comes in: passes text on at once and keeps what is only known at its end.
final class ChatAnswer {
    /// What the legacy family stops at when a request sets no limit.
    private static final long LEGACY_MAX_TOKENS = 256;

    private final Consumer<ChatEvent> sink;
    private final Heading heading;
    private final UsageTally tally = new UsageTally();
    private final ToolCalls tools = new ToolCalls();
    private final Set<String> quirks = new HashSet<>();
    private @Nullable String reason;
    private boolean choices;
    /// Whether the usage of all of it came and nothing of it came after.
    private boolean accounted;
    private long delivered;

    ChatAnswer(Consumer<ChatEvent> sink, Heading heading) {
        this.sink = sink;
        this.heading = heading;
    }

    void text(String piece) {
        if (!piece.isEmpty()) {
            more();
            deliver(new ChatEvent.Text(piece));
        }
    }

    void reasoning(String piece) {
        if (!piece.isEmpty()) {
            more();
            deliver(new ChatEvent.Reasoning(piece));
        }
    }

    /// Takes a `tool_calls` array.
    void calls(JsonNode entries) {
        if (!entries.isEmpty()) {
            accounted = false;
            tools.take(entries);
        }
    }

    private void more() {
        accounted = false;
        if (reason != null) {
            quirk("content-after-finish");
        }
    }

    /// Names an oddity, once.
    void quirk(String name) {
        if (quirks.add(name)) {
            deliver(new ChatEvent.Quirk(name));
        }
    }

    private void deliver(ChatEvent event) {
        delivered++;
        sink.accept(event);
    }

    /// Says that the answer is of the chat family, which states why it ends.
    void hasChoices() {
        choices = true;
    }

    void ends(String why) {
        if (reason != null) {
            quirk("finish-repeated");
        }
        reason = why;
    }

    UsageTally tally() {
        return tally;
    }

    /// Says that a chunk which brought nothing else stated the usage of all of it.
    void accounted() {
        accounted = true;
    }

    long delivered() {
        return delivered;
    }

    /// Whether something said that the answer is whole: a reason, or the usage of all of it after its last piece.
    boolean looksWhole() {
        return reason != null || accounted;
    }

    /// Delivers what was kept: tool calls, usage, the end.
    void complete() {
        tools.whole().forEach(this::deliver);
        if (tools.anyNameless()) {
            quirk("nameless-tool-call");
        }
        if (tally.repeated()) {
            quirk("usage-repeated");
        }
        Optional<Usage> usage = tally.usage(heading.neurons());
        usage.ifPresent(used -> deliver(new ChatEvent.Used(used)));
        deliver(new ChatEvent.Finish(reason(usage)));
    }

    private String reason(Optional<Usage> usage) {
        if (reason != null) {
            return reason;
        }
        if (tools.any()) {
            return "tool_calls";
        }
        if (choices) {
            return "stop";
        }
        long limit = heading.maxTokens().orElse(LEGACY_MAX_TOKENS);
        return usage.isPresent() && usage.get().completionTokens() >= limit ? "length" : "stop";
    }
}
