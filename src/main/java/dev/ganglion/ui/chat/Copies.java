package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Texts;
import java.time.Instant;

/// Copies of conversations, under ids of their own.
final class Copies {
    private Copies() {}

    /// The path of that conversation up to a turn, as a new conversation that is named after it.
    static Conversation of(Conversation from, String turn, Instant now) {
        return new Conversation(
                Room.newId(),
                Texts.text("chat.branch", from.title()),
                from.model(),
                now,
                from.setup(),
                Branches.line(from.branches().until(turn).shown().stream()
                        .map(Copies::fresh)
                        .toList()));
    }

    /// The same turn under another id: ids are unique over all conversations.
    private static Turn fresh(Turn turn) {
        return switch (turn) {
            case Turn.Prompt prompt -> new Turn.Prompt(Room.newId(), prompt.at(), prompt.text(), prompt.attachments());
            case Turn.Reply reply -> reply.as(Room.newId());
            case Turn.Results results -> new Turn.Results(Room.newId(), results.at(), results.results());
        };
    }
}
