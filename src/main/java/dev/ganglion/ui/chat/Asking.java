package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ui.chat.answer.Answering;
import dev.ganglion.ui.chat.answer.Order;
import dev.ganglion.ui.chat.composer.ChatState;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Asks for answers, one at a time. UI thread only.
final class Asking {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Room room;
    private final ReadOnlyObjectWrapper<ChatState> state = new ReadOnlyObjectWrapper<>(ChatState.IDLE);
    private Consumer<Turn.Reply> settled = _ -> {};
    private Consumer<Supplier<String>> heard = _ -> {};
    private @Nullable Arrival running;
    private Background.Job job = () -> {};
    private volatile @Nullable Answering last;

    Asking(Room room) {
        this.room = room;
    }

    /// Says who hears of each answer that has ended.
    void onSettled(Consumer<Turn.Reply> heard) {
        settled = heard;
    }

    /// Says who hears the text of an answer as far as it has come.
    void onText(Consumer<Supplier<String>> listener) {
        heard = listener;
    }

    ReadOnlyObjectProperty<ChatState> state() {
        return state.getReadOnlyProperty();
    }

    boolean busy() {
        return state.get().running();
    }

    /// Asks for an answer to the last turn.
    void answer() {
        Order order = order(Room.newId());
        begin(order);
        room.transcript.begin(order.reply(), order.model().id());
        start(order);
    }

    /// Asks for more of the last turn, which is an answer that was cut off.
    void goOn(Turn.Reply reply) {
        Order order = order(reply.id());
        begin(order);
        room.transcript.resume(reply);
        start(order);
    }

    private Order order(String reply) {
        Payer payer = room.services.line().get().payer().in(room.conversation().id());
        return room.choice.order(room.conversation(), reply, payer, room.now());
    }

    private void begin(Order order) {
        room.history.cancelOpening();
        room.trouble.set("");
        state.set(ChatState.WAITING);
        Answering before = last;
        Answering.Before kept = room.history.written();
        last = new Answering(room.services.stores(), room.services.line().get().client(), order, () -> {
            kept.await();
            if (before != null) {
                before.awaitWritten(LAST_WORDS);
            }
        });
    }

    private void start(Order order) {
        Answering answering = Objects.requireNonNull(last);
        running = new Arrival(answering, order, room.transcript, room.services.clock());
        job = room.services.background().start(answering, this::arrived, this::done, this::failed);
    }

    /// Stops the answer; what has arrived stays.
    void stop() {
        if (running == null) {
            return;
        }
        Arrival stopped = running;
        Turn.Reply seen = stopped.ended(new Outcome.Stopped());
        stopped.answering().stopped(seen);
        Optional<Turn.Reply> whole = stopped.answering().ended();
        job.cancel();
        ended(seen);
        whole.ifPresent(this::settle);
        room.services
                .background()
                .<Turn.Reply>start(
                        yield -> stopped.answering().awaitWritten(LAST_WORDS).ifPresent(yield),
                        // Its cost is known by now.
                        written -> settle(written.getLast()),
                        this::done,
                        room::troubled);
    }

    private void settle(Turn.Reply written) {
        if (room.open.replace(written).isPresent() && room.branches().leaf().equals(written.id())) {
            room.transcript.settle(written, room.place(written.id()), room.setter());
        }
    }

    private void arrived(List<Answering.Step> steps) {
        if (running == null) {
            return;
        }
        if (steps.getFirst() instanceof Answering.Step.Sent) {
            room.history.refresh();
        }
        Optional<Turn.Reply> whole = running.show(steps);
        if (running.begun()) {
            state.set(ChatState.STREAMING);
            heard.accept(running::text);
        }
        whole.ifPresent(this::ended);
    }

    private void ended(Turn.Reply reply) {
        running = null;
        room.open.answered(reply, room.choice.model().get());
        room.transcript.end(reply, room.place(reply.id()), room.setter());
        state.set(ChatState.IDLE);
        settled.accept(reply);
    }

    private void done() {
        room.history.refresh();
        room.services.spent().run();
    }

    private void failed(Exception failure) {
        if (running != null) {
            ended(running.ended(Answering.outcome(failure, room.now())));
        }
        done();
    }

    /// Waits until the last answer is on the disk, two seconds at most. Any thread.
    void awaitWritten() throws InterruptedException {
        Answering written = last;
        if (written != null) {
            written.awaitWritten(LAST_WORDS);
        }
    }
}
