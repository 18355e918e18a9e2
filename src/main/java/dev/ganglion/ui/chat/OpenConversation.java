package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Turn;
import dev.ganglion.ui.kit.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The conversation on the page, which turns are added to and taken from. UI thread only.
final class OpenConversation {
    private static final int TITLE_LENGTH = 60;

    private final ReadOnlyObjectWrapper<Conversation> conversation;

    OpenConversation(Conversation first) {
        conversation = new ReadOnlyObjectWrapper<>(first);
    }

    /// A conversation without turns.
    static Conversation begin(Model model, Instant now) {
        String id = UUID.randomUUID().toString();
        return new Conversation(id, Texts.text("chat.untitled"), model.id(), now, List.of());
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
        List<Turn> turns = new ArrayList<>(get().turns());
        turns.add(turn);
        String title = get().turns().isEmpty() ? titleOf(turn.text()) : get().title();
        show(new Conversation(get().id(), title, model.id(), get().created(), turns));
    }

    /// Takes the last turn away if it is a reply.
    Optional<Turn.Reply> removeReply() {
        List<Turn> turns = get().turns();
        if (turns.isEmpty() || !(turns.getLast() instanceof Turn.Reply last)) {
            return Optional.empty();
        }
        show(new Conversation(
                get().id(), get().title(), get().model(), get().created(), turns.subList(0, turns.size() - 1)));
        return Optional.of(last);
    }

    /// Puts a reply in the place of the one of its id, and returns it; empty when there is none or it is the same.
    Optional<Turn.Reply> replace(Turn.Reply reply) {
        List<Turn> turns = new ArrayList<>(get().turns());
        turns.replaceAll(turn -> turn.id().equals(reply.id()) ? reply : turn);
        if (turns.equals(get().turns())) {
            return Optional.empty();
        }
        show(new Conversation(get().id(), get().title(), get().model(), get().created(), turns));
        return Optional.of(reply);
    }

    /// The turns as they would be if that draft were sent.
    List<Turn> with(String draft) {
        List<Turn> turns = new ArrayList<>(get().turns());
        turns.add(new Turn.Prompt("", Instant.EPOCH, draft));
        return turns;
    }

    /// Puts a turn before another one.
    void insert(Turn turn, Turn before) {
        List<Turn> turns = new ArrayList<>(get().turns());
        turns.add(Math.max(0, turns.indexOf(before)), turn);
        show(new Conversation(get().id(), get().title(), get().model(), get().created(), turns));
    }

    /// Whether the last turn is a prompt.
    boolean unanswered() {
        return !get().turns().isEmpty() && get().turns().getLast() instanceof Turn.Prompt;
    }

    private static String titleOf(String prompt) {
        String line = prompt.lines().findFirst().orElse("").strip();
        return line.length() <= TITLE_LENGTH
                ? line
                : line.substring(0, TITLE_LENGTH).strip() + "…";
    }
}
