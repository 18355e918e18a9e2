package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Conversations;
import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Turn;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The open conversation, its composer and the answer that is coming. UI thread only.
final class ChatViewModel {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final ChatServices services;
    private final ModelChoice choice;
    private final History history;
    private final Transcript transcript = new Transcript();
    private final Drafts drafts;
    private final Replacement replacement;
    private final ReadOnlyObjectWrapper<ChatState> state = new ReadOnlyObjectWrapper<>(ChatState.IDLE);
    private final OpenConversation open;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Arrival running;
    private Background.Job job = () -> {};
    private volatile @Nullable Answering last;

    ChatViewModel(ChatServices services, ModelChoice choice) {
        this.services = services;
        this.choice = choice;
        this.history = new History(services.background(), services.conversations(), this::troubled);
        this.open = new OpenConversation(fresh());
        this.drafts = new Drafts(history);
        this.replacement = new Replacement(open, transcript, history);
        history.refresh();
        drafts.restore(open.get());
    }

    /// Sends the draft. An empty one runs the last prompt again if it has no answer.
    void send() {
        String prompt = drafts.text().get().strip();
        if (state.get().running() || (prompt.isEmpty() && !open.unanswered())) {
            return;
        }
        drafts.sent(open.get());
        if (prompt.isEmpty()) {
            answer();
        } else {
            ask(prompt);
        }
    }

    /// Sends a prompt that is not the draft.
    void ask(String prompt) {
        if (state.get().running()) {
            return;
        }
        Turn.Prompt turn = new Turn.Prompt(newId(), services.clock().instant(), prompt);
        open.add(turn, choice.model().get());
        transcript.ask(turn);
        answer();
    }

    void sendOrStop() {
        if (state.get().running()) {
            stop();
        } else {
            send();
        }
    }

    /// Stops the answer; what has arrived stays.
    void stop() {
        if (running == null) {
            return;
        }
        Arrival stopped = running;
        job.cancel();
        ended(stopped.ended(new Outcome.Stopped()));
        services.background()
                .<Turn.Reply>start(
                        yield -> stopped.answering().awaitWritten(LAST_WORDS).ifPresent(yield),
                        // The disk may hold more than what had been shown when it was stopped.
                        written -> open.replace(written.getLast()).ifPresent(transcript::settle),
                        this::done,
                        this::troubled);
    }

    /// Asks again for the last answer, and keeps the one that was there aside.
    void regenerate() {
        if (!state.get().running()) {
            replacement.begin(this::awaitLast);
            if (open.unanswered()) {
                answer();
            }
        }
    }

    void startNew() {
        leave();
        choice.begin();
        open.show(fresh());
        transcript.clear();
        drafts.restore(open.get());
    }

    void open(String id) {
        history.cancelOpening();
        if (id.equals(open.get().id())) {
            return;
        }
        leave();
        history.open(id, opened -> {
            open.show(opened.conversation());
            transcript.show(opened.rows());
            drafts.text().set(opened.draft());
            choice.choose(opened.conversation().model());
        });
    }

    /// Stops what runs and keeps the draft.
    void leave() {
        stop();
        trouble.set("");
        history.cancelOpening();
        drafts.keep(open.get());
    }

    /// Waits until the last answer and the last changes are on the disk, two seconds at most each. Any thread.
    void awaitWritten() throws InterruptedException {
        awaitLast();
        history.awaitWritten(LAST_WORDS);
    }

    private void awaitLast() throws InterruptedException {
        Answering written = last;
        if (written != null) {
            written.awaitWritten(LAST_WORDS);
        }
    }

    private void answer() {
        history.cancelOpening();
        trouble.set("");
        ChatServices.Line line = services.line().get();
        Order order = choice.order(
                open.get(), newId(), line.ledgerName(), services.clock().instant());
        Answering answering = new Answering(services, line.client(), order);
        last = answering;
        transcript.begin(order.reply(), order.model().id());
        state.set(ChatState.WAITING);
        running = new Arrival(answering, order.recorder(), transcript, services.clock());
        job = services.background().start(answering, this::arrived, this::done, this::failed);
    }

    private void arrived(List<Answering.Step> steps) {
        if (running == null) {
            return;
        }
        if (state.get() == ChatState.WAITING) {
            history.refresh();
        }
        Optional<Turn.Reply> whole = running.show(steps);
        if (running.begun()) {
            state.set(ChatState.STREAMING);
        }
        whole.ifPresent(this::ended);
    }

    private void ended(Turn.Reply reply) {
        running = null;
        open.add(reply, choice.model().get());
        transcript.end(reply);
        state.set(ChatState.IDLE);
        replacement.end(reply, this::awaitLast);
        if (reply.outcome() instanceof Outcome.Failed failed
                && !open.get().turns().contains(reply)) {
            trouble.set(failed.message());
        }
    }

    private void done() {
        history.refresh();
        services.spent().run();
    }

    private void failed(Exception failure) {
        if (running != null) {
            ended(running.ended(Answering.outcome(failure, services.clock().instant())));
        }
        done();
    }

    private void troubled(Exception failure) {
        trouble.set(Answering.outcome(failure, services.clock().instant()).message());
    }

    private Conversation fresh() {
        return OpenConversation.begin(choice.model().get(), services.clock().instant());
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    ObservableList<ChatRow> rows() {
        return transcript.rows();
    }

    ObservableList<Conversations.Summary> conversations() {
        return history.list();
    }

    StringProperty draft() {
        return drafts.text();
    }

    ReadOnlyObjectProperty<ChatState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Conversation> conversation() {
        return open.property();
    }

    /// What went wrong beside an answer, such as a disk that cannot be read; empty when nothing did.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    ModelChoice choice() {
        return choice;
    }

    /// The turns as they would be if the draft were sent.
    List<Turn> withDraft() {
        return open.with(drafts.text().get());
    }

    /// Whether that reply is the last turn.
    ObservableValue<Boolean> isLast(Turn.Reply reply) {
        return open.property()
                .map(now -> now.turns().contains(reply) && now.turns().getLast().equals(reply));
    }

    /// Whether the conversation has no turn yet.
    BooleanBinding empty() {
        return Bindings.isEmpty(transcript.rows());
    }

    /// Whether there is nothing to send and nothing to stop.
    BooleanBinding nothingToDo() {
        return Bindings.createBooleanBinding(
                () -> drafts.text().get().isBlank() && !state.get().running() && !open.unanswered(),
                drafts.text(),
                state,
                open.property());
    }
}
