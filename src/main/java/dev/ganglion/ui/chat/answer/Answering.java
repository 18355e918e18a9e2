package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Clip;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.TextGeneration;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The work of one answer, off the UI thread: reserve its cost, stream it, keep what has arrived in the crash journal,
/// settle, and write the turn. Whatever ends it, the turn is on the disk with all that was delivered.
public final class Answering implements Background.Work<Answering.Step> {
    private static final System.Logger LOG = System.getLogger(Answering.class.getName());

    private static final String UNEXPECTED = "GANGLION";
    private static final String STORE = "STORE";

    /// How often the journal is written while the answer streams: as much can be lost by a crash.
    private static final Duration JOURNAL = Duration.ofMillis(400);

    /// What the page learns while the answer comes.
    public sealed interface Step {
        /// All that had to be done first is done: the call is sent.
        ///
        /// @param at the time of `System.nanoTime` that the first token is counted from
        record Sent(long at) implements Step {}

        /// A piece has arrived.
        record Arrived(ChatEvent event) implements Step {}

        /// The answer has come to its end, good or bad, and is settled and written.
        record Written(Turn.Reply reply) implements Step {}
    }

    private final Stores stores;
    private final TextGeneration client;
    private final Order order;

    /// Used by the worker alone.
    private Before before;

    private volatile Optional<Turn.Reply> kept = Optional.empty();
    private volatile Optional<Turn.Reply> shown = Optional.empty();
    private final CountDownLatch written = new CountDownLatch(1);

    /// What has to be on the disk first.
    public interface Before {
        void await() throws InterruptedException;
    }

    /// By `client` to the end, whichever connection is chosen meanwhile.
    public Answering(Stores stores, TextGeneration client, Order order, Before before) {
        this.stores = stores;
        this.client = client;
        this.order = order;
        this.before = before;
    }

    @Override
    public void run(Consumer<Step> yield) throws InterruptedException {
        try {
            before.await();
            // It may hold the answer before, which holds the one before that.
            before = () -> {};
            Optional<Admission> admission = prepare(yield);
            if (admission.isPresent()) {
                stream(admission.get().order(), admission.get().reservation(), yield);
            }
        } catch (OverBudget refused) {
            yield.accept(new Step.Written(refused(refused)));
        } finally {
            written.countDown();
        }
    }

    /// A disk that does not take the prompt or its line in the ledger ends it before anything is sent.
    private Optional<Admission> prepare(Consumer<Step> yield) throws OverBudget {
        try {
            keepPrompt();
            return Optional.of(admit());
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "Nothing is sent, as the disk did not take it", full);
            Outcome why = outcome(full, stores.clock().instant());
            yield.accept(new Step.Written(order.recorder().reply(why, Optional.of(Neurons.ZERO))));
            return Optional.empty();
        }
    }

    /// What is sent, and its line in the ledger.
    private record Admission(Order order, Reservation reservation) {}

    /// Asks for a shorter answer as long as a budget allows one that is worth having. Each try is shorter than the one
    /// before, whatever other calls take meanwhile.
    private Admission admit() throws OverBudget {
        Order asked = order;
        while (true) {
            try {
                return new Admission(asked, stores.ledger().reserve(asked.payer(), asked.model(), asked.estimate()));
            } catch (OverBudget refused) {
                Optional<Order> shorter = shorter(asked, refused);
                if (shorter.isEmpty()) {
                    throw refused;
                }
                asked = shorter.get();
            }
        }
    }

    private Optional<Order> shorter(Order asked, OverBudget refused) {
        Extent extent = Context.extent(asked.conversation());
        return Clip.of(
                        asked.estimate(),
                        refused.standing().left(),
                        tokens -> stores.estimates().chat(asked.model(), extent, OptionalInt.of(tokens)))
                .map(asked::clipped);
    }

    /// Nothing was sent. The prompt stays, with the reason under it.
    private Turn.Reply refused(OverBudget refused) {
        Explanation why = Refusal.of(refused, stores.clock().instant());
        Turn.Reply reply =
                order.recorder().reply(new Outcome.Failed(why.code(), why.inOneLine()), Optional.of(Neurons.ZERO));
        write(reply);
        return reply;
    }

    private void stream(Order sent, Reservation reservation, Consumer<Step> yield) throws InterruptedException {
        Recorder recorder = sent.recorder();
        if (!sent.parameters().equals(order.parameters())) {
            recorder.add(new ChatEvent.Quirk(
                    Receipt.clipped(sent.estimate().outputLimit().orElse(0))));
        }
        try {
            yield.accept(new Step.Written(fetch(sent, reservation, recorder, yield)));
        } catch (InterruptedException | CancellationException stopped) {
            // Nothing of the interruption is left, so the disk is written as usual.
            Turn.Reply arrived = recorder.reply(new Outcome.Stopped(), settle(reservation, recorder));
            write(shown.map(seen -> seen.costing(arrived.receipt())).orElse(arrived));
            throw stopped;
        } finally {
            // Does nothing where the call has been settled.
            stores.ledger().unknown(reservation);
        }
    }

    private Turn.Reply fetch(Order sent, Reservation reservation, Recorder recorder, Consumer<Step> yield)
            throws InterruptedException {
        Turn.Reply reply;
        try {
            SoundSetup sound = sent.sound();
            sound.unsent().forEach(part -> recorder.add(new ChatEvent.Quirk(part)));
            ChatRequest request = sent.request(stores.attachments(), sound.sendable());
            long now = System.nanoTime();
            recorder.sent(now);
            yield.accept(new Step.Sent(now));
            client.chat(request, journaled(recorder, yield));
            learn(request, recorder);
            reply = recorder.reply(recorder.finished(), settle(reservation, recorder));
        } catch (WorkersAiException failed) {
            Outcome outcome = outcome(failed, stores.clock().instant());
            reply = recorder.reply(outcome, afterFailure(reservation, recorder, failed));
        }
        write(reply);
        return reply;
    }

    private Consumer<ChatEvent> journaled(Recorder recorder, Consumer<Step> yield) {
        long[] last = {System.nanoTime()};
        return event -> {
            recorder.add(event);
            yield.accept(new Step.Arrived(event));
            long now = System.nanoTime();
            if (now - last[0] > JOURNAL.toNanos()) {
                last[0] = now;
                journal(recorder.reply(new Outcome.Interrupted(), Optional.empty()));
            }
        };
    }

    /// A disk that fails now may work again at the end; the answer goes on.
    private void journal(Turn.Reply reply) {
        try {
            write(reply);
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The answer is not in the journal", full);
        }
    }

    /// What is answered. An answer that goes on is on the disk already.
    private void keepPrompt() {
        Conversation asked = order.conversation();
        stores.conversations().save(asked);
        if (order.continued().isEmpty()) {
            Turn last = asked.turns().getLast();
            stores.conversations().put(asked.id(), last, asked.branches().before(last.id()));
        }
    }

    private Optional<Neurons> settle(Reservation reservation, Recorder recorder) {
        if (recorder.billed().isEmpty()) {
            stores.ledger().unknown(reservation, order.cut(stores.estimates(), recorder.extent()));
            return Optional.empty();
        }
        return stores.ledger().settle(reservation, recorder.billed().get());
    }

    /// Pictures and tools count too, and nobody says how much: only words teach how long a token is.
    private void learn(ChatRequest request, Recorder recorder) {
        boolean words = request.options().tools().isEmpty()
                && request.messages().stream()
                        .allMatch(message -> message.parts(Part.Image.class).isEmpty());
        if (words) {
            recorder.usage().ifPresent(usage -> stores.estimates().learn(order.model(), request.messages(), usage));
        }
    }

    private Optional<Neurons> afterFailure(Reservation reservation, Recorder recorder, WorkersAiException failed) {
        if (recorder.nothingArrived() && !failed.failure().mayBeBilled()) {
            stores.ledger().fail(reservation, failed.failure());
            return Optional.of(Neurons.ZERO);
        }
        Optional<Neurons> atLeast = order.cut(stores.estimates(), recorder.extent());
        return stores.ledger().fail(reservation, failed.failure(), recorder.billed(), atLeast);
    }

    /// How an answer ended that did not succeed, in words for its footer.
    public static Outcome.Failed outcome(Exception failure, Instant now) {
        if (failure instanceof WorkersAiException known) {
            Explanation explanation = Explanation.of(known.failure(), now);
            return new Outcome.Failed(explanation.code(), explanation.inOneLine());
        }
        String what = Objects.requireNonNullElse(failure.getMessage(), Texts.text("chat.unexpected"));
        return new Outcome.Failed(failure instanceof StorageException ? STORE : UNEXPECTED, what);
    }

    private void write(Turn.Reply reply) {
        stores.conversations().put(order.conversation().id(), reply, order.parent());
        kept = Optional.of(reply);
    }

    /// Says how the answer stood when the user stopped it; what had not been shown by then is left out.
    public void stopped(Turn.Reply seen) {
        shown = Optional.of(seen);
    }

    /// The answer if it has ended and is on the disk.
    public Optional<Turn.Reply> ended() {
        return written.getCount() == 0 ? kept : Optional.empty();
    }

    /// Waits until the answer has ended and is on the disk, at most that long, and returns it as it stands there.
    public Optional<Turn.Reply> awaitWritten(Duration limit) throws InterruptedException {
        return written.await(limit.toMillis(), TimeUnit.MILLISECONDS) ? kept : Optional.empty();
    }
}
