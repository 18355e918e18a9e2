package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.chat.message.Deeds;
import dev.ganglion.ui.chat.message.Edit;
import dev.ganglion.ui.chat.message.Owed;
import dev.ganglion.ui.chat.parameters.LimitText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Does what messages offer: changes the tree of the open conversation, its rows, and what is kept of it.
/// UI thread only.
final class MessageDeeds implements Deeds {
    /// What was deleted, to be brought back.
    ///
    /// @param conversation where
    /// @param leaf the end of the path that was shown
    record Deletion(String conversation, Set<String> turns, String leaf) {}

    private final Room room;
    private final Asking asking;
    private final Judging judging;
    private final Consumer<String> opener;
    private Consumer<String> speaker = _ -> {};
    private final ReadOnlyObjectWrapper<Optional<Deletion>> deletion = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param opener opens a conversation that is kept
    MessageDeeds(Room room, Asking asking, Judging judging, Consumer<String> opener) {
        this.room = room;
        this.asking = asking;
        this.judging = judging;
        this.opener = opener;
    }

    /// Adds a prompt at the end.
    Turn.Prompt add(Draft draft) {
        forget();
        room.history.cancelOpening();
        Turn.Prompt turn = new Turn.Prompt(Room.newId(), room.now(), draft.text(), draft.attachments());
        room.open.add(turn, room.choice.model().get());
        room.transcript.ask(turn, room.place(turn.id()));
        return turn;
    }

    /// Says who speaks an answer.
    void onSpeak(Consumer<String> spoken) {
        speaker = spoken;
    }

    @Override
    public void speak(Turn.Reply reply) {
        speaker.accept(reply.text());
    }

    @Override
    public ObservableValue<Boolean> ready() {
        return asking.state().map(state -> !state.running());
    }

    @Override
    public Optional<Turn> find(String turn) {
        return room.conversation().turns().stream()
                .filter(each -> each.id().equals(turn))
                .findFirst();
    }

    @Override
    public void again(Turn.Reply reply) {
        String asked = room.branches().before(reply.id());
        if (!asking.busy() && !asked.isEmpty() && find(reply.id()).isPresent()) {
            forget();
            room.backTo(asked);
            room.transcript.follow();
            asking.answer();
        }
    }

    @Override
    public ObservableValue<String> answerer() {
        return room.choice.model().map(model -> model.name());
    }

    @Override
    public void goOn(Turn.Reply reply) {
        if (!asking.busy() && room.branches().leaf().equals(reply.id())) {
            room.transcript.follow();
            find(reply.id()).map(Turn.Reply.class::cast).ifPresent(asking::goOn);
        }
    }

    @Override
    public ObservableValue<String> limit() {
        return Bindings.createStringBinding(
                () -> LimitText.of(
                        room.choice.leave(room.conversation(), room.budgets.get()),
                        room.choice.model().get(),
                        room.choice.parameters().limit().getValue()),
                room.open.property(),
                room.budgets,
                room.choice.model(),
                room.choice.parameters().limit());
    }

    @Override
    public void toBudgets() {
        room.toBudgets.run();
    }

    @Override
    public ObservableValue<Optional<Verdict>> verdict(Turn.Reply reply) {
        return judging.verdict(reply);
    }

    @Override
    public ObservableValue<Boolean> isLast(String turn) {
        return room.open.property().map(now -> now.branches().leaf().equals(turn));
    }

    @Override
    public void turnTo(String turn, int step) {
        List<String> siblings = room.branches().siblings(turn);
        int wanted = siblings.indexOf(turn) + step;
        if (!asking.busy() && wanted >= 0 && wanted < siblings.size()) {
            Branches path = room.branches().showing(siblings.get(wanted));
            room.history.save(room.conversation().with(path));
            room.show(path, () -> {});
        }
    }

    @Override
    public void edit(String turn) {
        if (!asking.busy()) {
            find(turn).ifPresent(found -> room.transcript.edit(new Edit(found)));
        }
    }

    @Override
    public void cancel(Edit edit) {
        find(edit.turn().id()).ifPresent(this::setAgain);
    }

    @Override
    public void save(Edit edit) {
        String text = edit.text().get();
        Optional<Turn> changed = switch (edit.turn()) {
            case Turn.Prompt prompt ->
                Optional.of(new Turn.Prompt(prompt.id(), prompt.at(), text, prompt.attachments()));
            case Turn.Reply reply -> Optional.of(reply.saying(text));
            case Turn.Results _ -> Optional.empty();
        };
        if (!asking.busy() && changed.isPresent()) {
            room.open.show(room.conversation().with(room.branches().replacing(changed.get())));
            room.history.put(room.conversation(), changed.get());
            setAgain(changed.get());
        }
    }

    @Override
    public void saveAndRun(Edit edit) {
        if (asking.busy()
                || !(edit.turn() instanceof Turn.Prompt old)
                || (edit.text().get().isBlank() && old.attachments().isEmpty())) {
            return;
        }
        forget();
        Turn.Prompt asked =
                new Turn.Prompt(Room.newId(), room.now(), edit.text().get(), old.attachments());
        String parent = room.branches().before(old.id());
        room.transcript.cut(old.id());
        room.open.show(room.conversation().with(room.branches().with(asked, parent)));
        room.transcript.ask(asked, room.place(asked.id()));
        room.transcript.follow();
        asking.answer();
    }

    private void setAgain(Turn turn) {
        room.transcript.set(turn, room.place(turn.id()), false);
    }

    @Override
    public void branch(String turn) {
        if (asking.busy() || find(turn).isEmpty()) {
            return;
        }
        Conversation from = room.conversation();
        Conversation branch = Copies.of(from, turn, room.now());
        room.history.add(branch, () -> opener.accept(branch.id()));
    }

    @Override
    public void delete(String turn) {
        if (asking.busy() || find(turn).isEmpty()) {
            return;
        }
        Branches before = room.branches();
        Set<String> going = before.goingWith(turn);
        Branches left = before.without(going);
        room.history.setAside(room.conversation().with(left), going);
        deletion.set(Optional.of(new Deletion(room.conversation().id(), going, before.leaf())));
        room.show(left, () -> {});
    }

    /// What was deleted last and can be brought back.
    ReadOnlyObjectProperty<Optional<Deletion>> deletion() {
        return deletion.getReadOnlyProperty();
    }

    /// Brings back what was deleted last.
    void undo() {
        Optional<Deletion> gone = deletion.get();
        forget();
        gone.filter(last -> !asking.busy()
                        && last.conversation().equals(room.conversation().id()))
                .ifPresent(last -> {
                    Branches path = room.branches().back(last.turns(), last.leaf());
                    room.history.bringBack(room.conversation().with(path), last.turns());
                    room.show(path, () -> {});
                });
    }

    /// What was deleted stays away.
    void forget() {
        deletion.set(Optional.empty());
    }

    @Override
    public void turnRaw(String turn) {
        find(turn)
                .filter(Turn.Reply.class::isInstance)
                .ifPresent(reply -> room.transcript.set(reply, room.place(turn), !room.transcript.isRaw(turn)));
    }

    @Override
    public void send(Owed owed) {
        if (!asking.busy() && find(owed.reply().id()).isPresent()) {
            forget();
            Turn.Results results = new Turn.Results(Room.newId(), room.now(), owed.results());
            room.open.show(room.conversation()
                    .answeredBy(room.choice.model().get().id())
                    .with(room.branches().with(results, owed.reply().id())));
            room.transcript.tell(owed, results, room.place(results.id()));
            room.results.forget(owed.reply());
            room.transcript.follow();
            asking.answer();
        }
    }
}
