package dev.ganglion.ui.chat;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.sidebar.Titles;
import dev.ganglion.ui.kit.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The conversation on the page, which turns are added to and taken from. UI thread only.
final class OpenConversation {
    private static final String UNTITLED = Texts.text("chat.untitled");

    private final ReadOnlyObjectWrapper<Conversation> conversation;

    OpenConversation(Conversation first) {
        conversation = new ReadOnlyObjectWrapper<>(first);
    }

    /// A conversation without turns.
    static Conversation begin(Model model, Instant now) {
        String id = UUID.randomUUID().toString();
        return new Conversation(id, UNTITLED, model.id(), now, List.<Turn>of());
    }

    Conversation get() {
        return conversation.get();
    }

    ReadOnlyObjectProperty<Conversation> property() {
        return conversation.getReadOnlyProperty();
    }

    void show(Conversation other) {
        conversation.set(other);
    }

    /// Adds a turn; `model` is the one that is chosen now. The first prompt gives the title.
    void add(Turn turn, Model model) {
        String title = get().title().equals(UNTITLED) ? Titles.of(turn.text()).orElse(UNTITLED) : get().title();
        show(get().titled(title).answeredBy(model.id()).with(get().branches().add(turn)));
    }

    /// Adds an answer, or puts it in the place of what it went on from.
    void answered(Turn.Reply reply, Model model) {
        if (get().branches().leaf().equals(reply.id())) {
            show(get().with(get().branches().replacing(reply)));
        } else {
            add(reply, model);
        }
    }

    /// Puts a reply in the place of the one of its id, and returns it; empty when there is none or it is the same.
    Optional<Turn.Reply> replace(Turn.Reply reply) {
        boolean changed = get().turns().stream().anyMatch(turn -> turn.id().equals(reply.id()) && !turn.equals(reply));
        if (!changed) {
            return Optional.empty();
        }
        show(get().with(get().branches().replacing(reply)));
        return Optional.of(reply);
    }

    /// The conversation as it would be if that draft were sent.
    Conversation with(String draft) {
        return get().with(get().branches().add(new Turn.Prompt("draft", Instant.EPOCH, draft)));
    }

    /// Whether the last turn waits for an answer.
    boolean unanswered() {
        return !get().turns().isEmpty() && !(get().turns().getLast() instanceof Turn.Reply);
    }
}
