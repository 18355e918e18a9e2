package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.chat.composer.ChatState;
import dev.ganglion.ui.chat.composer.ComposerViewModel;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.chat.message.Transcript;
import dev.ganglion.ui.chat.setup.SetupViewModel;
import dev.ganglion.ui.chat.sidebar.SidebarViewModel;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ObservableList;

/// The open conversation with its composer, its setup, the list beside it, and the answer that is coming.
/// UI thread only.
final class ChatViewModel {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Room room;
    private final Asking asking;
    private final MessageDeeds deeds;
    private final Drafts drafts;
    private final ComposerViewModel composer;
    private final SetupViewModel setup;
    private final SidebarViewModel sidebar;
    private final Judging judging;
    private Runnable chooser = () -> {};
    private Consumer<String> seeker = _ -> {};

    ChatViewModel(ChatServices services, ModelChoice choice) {
        this.room = new Room(services, choice);
        this.asking = new Asking(room);
        this.judging = new Judging(services.background(), room.open.property());
        this.deeds = new MessageDeeds(room, asking, judging, this::open);
        this.drafts = new Drafts(room.history, services.settings());
        this.composer = new Composing(room, asking, deeds).composer(drafts, () -> chooser.run());
        this.setup = new SetupViewModel(services.background(), services.kept().library(), choice.model());
        this.sidebar = new SidebarViewModel(services.sidebar(), new Beside(this));
        composer.onSent(room.transcript::follow);
        asking.onSettled(reply -> composer.ended(reply.outcome()));
        asking.onText(judging::judge);
        room.history.onChange(sidebar::refresh);
        room.open.property().subscribe(open -> setup.setup().set(open.setup()));
        setup.setup().subscribe(this::carry);
        room.open.property().subscribe(this::begun);
        sidebar.refresh();
        restore();
    }

    private void restore() {
        carry(drafts.setup());
        drafts.restore(room.conversation(), composer);
    }

    private void begun(Conversation before, Conversation now) {
        if (now.id().equals(before.id())
                && before.turns().isEmpty()
                && !now.turns().isEmpty()) {
            drafts.forgetSetup();
        }
    }

    /// Says how the user is led to choose a model.
    void onChoose(Runnable led) {
        chooser = led;
    }

    /// Says how a turn is brought into view.
    void onSeek(Consumer<String> brought) {
        seeker = brought;
    }

    /// Takes how the budgets stand that the next call has to keep.
    void keep(List<Standing> budgets) {
        room.budgets.set(budgets);
    }

    /// Says how the user is led to where budgets are set.
    void onBudgets(Runnable led) {
        room.toBudgets = led;
    }

    /// Sends a prompt that is not the draft.
    void ask(String prompt) {
        send(Draft.of(prompt));
    }

    void send(Draft draft) {
        if (!asking.busy()) {
            deeds.add(draft);
            room.transcript.follow();
            asking.answer();
        }
    }

    /// What the conversation carries from now on. It is written with the next answer, or when it is left.
    void carry(Setup carried) {
        if (!carried.equals(room.conversation().setup())) {
            room.open.show(room.conversation().with(carried));
            room.changed = true;
            if (room.conversation().turns().isEmpty()) {
                drafts.keepSetup(room.conversation());
            }
        }
    }

    /// Stops the answer; what has arrived stays.
    void stop() {
        asking.stop();
    }

    /// Asks again for the last answer; the one that was there stays beside it.
    void regenerate() {
        if (asking.busy() || room.conversation().turns().isEmpty()) {
            return;
        }
        if (room.conversation().turns().getLast() instanceof Turn.Reply last) {
            deeds.again(last);
        } else {
            asking.answer();
        }
    }

    void startNew() {
        leave();
        room.choice.begin();
        room.begin();
        restore();
    }

    void open(String id) {
        openAt(id, "");
    }

    /// Opens a conversation with that turn in view; where none is named, at its end.
    void openAt(String id, String turn) {
        room.history.cancelOpening();
        if (id.equals(room.conversation().id())) {
            seekHere(turn);
            return;
        }
        leave();
        room.history.open(id, turn, opened -> {
            switch (opened) {
                case History.Opened.End end -> begin(end, turn);
                case History.Opened.Before(List<ChatRow> rows) -> room.transcript.precede(rows);
            }
        });
    }

    private void begin(History.Opened.End end, String turn) {
        room.show(end);
        composer.show(end.draft());
        room.choice.choose(end.conversation().model());
        seek(turn);
    }

    private void seekHere(String turn) {
        boolean shown = deeds.find(turn).isPresent();
        if (shown || asking.busy()) {
            seek(turn);
            return;
        }
        Branches through = History.through(room.branches(), turn);
        room.show(through, () -> seek(turn));
    }

    private void seek(String turn) {
        if (!turn.isEmpty()) {
            seeker.accept(turn);
        }
    }

    /// That conversation has another title.
    void renamed(String id, String title) {
        if (id.equals(room.conversation().id())) {
            room.open.show(room.conversation().titled(title));
        }
    }

    /// Stops what runs and keeps the draft.
    void leave() {
        stop();
        deeds.forget();
        room.trouble.set("");
        room.history.cancelOpening();
        room.keepChanges();
        drafts.keep(room.conversation(), composer.leave());
    }

    /// Waits until the last answer and the last changes are on the disk, two seconds at most each. Any thread.
    void awaitWritten() throws InterruptedException {
        asking.awaitWritten();
        room.history.awaitWritten(LAST_WORDS);
    }

    Background background() {
        return room.services.background();
    }

    Transcript transcript() {
        return room.transcript;
    }

    ObservableList<ChatRow> rows() {
        return room.transcript.rows();
    }

    MessageDeeds deeds() {
        return deeds;
    }

    ComposerViewModel composer() {
        return composer;
    }

    SetupViewModel setup() {
        return setup;
    }

    SidebarViewModel sidebar() {
        return sidebar;
    }

    Judging judging() {
        return judging;
    }

    ReadOnlyObjectProperty<ChatState> state() {
        return asking.state();
    }

    ReadOnlyObjectProperty<Conversation> conversation() {
        return room.open.property();
    }

    /// What went wrong beside an answer, such as a disk that cannot be read; empty when nothing did.
    ReadOnlyStringProperty trouble() {
        return room.trouble.getReadOnlyProperty();
    }

    ModelChoice choice() {
        return room.choice;
    }

    /// Whether the conversation has no turn yet.
    BooleanBinding empty() {
        return Bindings.isEmpty(room.transcript.rows());
    }
}
