package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.chat.Oddity;
import java.util.HashSet;
import java.util.List;
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
    private final Thoughts thoughts;
    private final HeldText held = new HeldText();
    private final ToolCalls tools = new ToolCalls();
    private final Set<String> quirks = new HashSet<>();
    private @Nullable String reason;
    private boolean whole;
    private boolean choices;
    private boolean came;
    /// Whether the usage of all of it came and nothing of it came after.
    private boolean accounted;
    /// Whether an event of the stream itself said that nothing follows.
    private boolean announced;
    private long delivered;

    ChatAnswer(Consumer<ChatEvent> sink, Heading heading) {
        this.sink = sink;
        this.heading = heading;
        this.thoughts = new Thoughts(heading.opensThinking(), this::think, this::say);
    }

    /// Says that each text comes in one piece, which shows at once whether it holds thoughts.
    void isWhole() {
        whole = true;
        thoughts.seeWhole();
    }

    void text(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        more();
        if (!thoughts.settled()) {
            thoughts.take(piece);
        } else {
            if (Thoughts.straysIn(piece)) {
                quirk(Oddity.STRAY_THINK_TAG);
            }
            say(piece);
        }
    }

    private void say(String text) {
        String sure = heading.forced().isPresent() ? held.take(text) : text;
        if (!sure.isEmpty()) {
            deliver(new ChatEvent.Text(sure));
        }
    }

    private void think(String thought) {
        deliver(new ChatEvent.Reasoning(thought));
    }

    void reasoning(String piece) {
        if (!piece.isEmpty()) {
            more();
            thoughts.settle();
            think(piece);
        }
    }

    /// Takes a `tool_calls` array.
    void calls(JsonNode entries) throws WorkersAiException {
        if (!entries.isEmpty()) {
            accounted = false;
            List<ChatEvent.Calling> pieces = tools.take(entries);
            if (!whole) {
                pieces.forEach(this::deliver);
            }
        }
    }

    private void more() {
        came = true;
        accounted = false;
        if (reason != null) {
            quirk(Oddity.CONTENT_AFTER_FINISH);
        }
    }

    /// Names an oddity, once.
    void quirk(Oddity oddity) {
        quirk(oddity.label());
    }

    /// The same for one that is known by its name.
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
            quirk(Oddity.FINISH_REPEATED);
        }
        reason = why;
    }

    /// Whether a tool is called.
    boolean calls() {
        return tools.any();
    }

    /// Says that the stream announced its end, which needs no `[DONE]` then.
    void announced() {
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    /// Whether neither text nor reasoning nor a call has come.
    boolean nothingCame() {
        return !came && !tools.any();
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
    void complete() throws WorkersAiException {
        endText();
        tools.whole().forEach(this::deliver);
        if (tools.anyNameless()) {
            quirk(Oddity.NAMELESS_TOOL_CALL);
        }
        if (tools.anyBroken()) {
            quirk(Oddity.BROKEN_TOOL_ARGUMENTS);
        }
        if (tools.mingled()) {
            quirk(Oddity.SHARED_TOOL_INDEX);
        }
        if (tally.repeated()) {
            quirk(Oddity.USAGE_REPEATED);
        }
        if (tally.impossible()) {
            quirk(Oddity.USAGE_IMPOSSIBLE);
        }
        Optional<Usage> usage = tally.usage(heading.neurons());
        usage.ifPresent(used -> deliver(new ChatEvent.Used(used)));
        deliver(new ChatEvent.Finish(reason(usage)));
    }

    /// Delivers text that was kept back, of an answer that goes on no more; not what may be half a tag.
    void breakOff() {
        String text = held.release();
        if (!text.isEmpty()) {
            deliver(new ChatEvent.Text(text));
        }
    }

    private void endText() throws WorkersAiException {
        if (thoughts.end()) {
            quirk(Oddity.UNCLOSED_THOUGHT);
        }
        if (heading.forced().isPresent()) {
            endForced(heading.forced().get());
        }
    }

    private void endForced(ForcedCall forced) throws WorkersAiException {
        Optional<JsonNode> written = tools.any() ? Optional.empty() : forced.calls(held.text());
        if (written.isPresent()) {
            quirk(Oddity.TOOL_CALL_AS_TEXT);
            tools.take(written.get());
            reason = "tool_calls";
            return;
        }
        String text = held.release();
        if (!text.isEmpty()) {
            deliver(new ChatEvent.Text(text));
        }
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
