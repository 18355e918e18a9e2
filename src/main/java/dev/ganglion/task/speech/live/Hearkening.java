package dev.ganglion.task.speech.live;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unreadable;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Planned.Hearing.Way;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.task.speech.Turns;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.SpeechTasks;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.LiveTalk;
import dev.ganglion.workersai.speech.TurnEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Sound that is sent to a model while it tells what it hears. For one connection.
public final class Hearkening {
    private static final int SAMPLE = 2;

    private final LiveRequest request;
    private final PcmSource sound;
    private final Consumer<TurnEvent> told;
    private final AtomicLong samples = new AtomicLong();
    private final AtomicReference<Optional<AudioException>> broken = new AtomicReference<>(Optional.empty());
    private volatile boolean read;
    private Optional<Thread> sender = Optional.empty();

    /// @param told hears of each event on the thread that listens
    public Hearkening(LiveRequest request, PcmSource sound, Consumer<TurnEvent> told) {
        this.request = request;
        this.sound = sound;
        this.told = told;
    }

    /// Parameters of a request for the sound that is listened to here.
    public static LiveRequest request(String model, Map<String, Object> parameters) {
        return new LiveRequest(model, PcmFormat.SPEECH.rate(), parameters);
    }

    /// What listening to sound of at most that length may cost.
    public static Planned planned(Duration most) {
        return new Planned.Hearing(Optional.of(most), PcmFormat.SPEECH.frames(most) * SAMPLE, Way.LIVE);
    }

    /// Sends the sound by `client` until it is over, on a thread of its own, and returns the turns when all
    /// are told. Where the sound cannot be read to its end, what was sent of it is heard, and [#unread]
    /// tells why. Interrupting the thread closes the connection and stops the sending.
    public Reply<List<Turn>> by(SpeechTasks client, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        Turns turns = new Turns();
        try (LiveTalk talk = client.listen(request, waits)) {
            sender = Optional.of(Thread.ofVirtual().name("voice").start(() -> send(talk)));
            for (Optional<TurnEvent> event = talk.next(); event.isPresent(); event = talk.next()) {
                turns.take(event.get());
                told.accept(event.get());
            }
        } finally {
            stop();
        }
        return new Reply<>(turns.all(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private void stop() throws InterruptedException {
        if (sender.isPresent()) {
            sender.get().interrupt();
            sender.get().join();
        }
    }

    private void send(LiveTalk talk) {
        try {
            say(talk);
            read = true;
        } catch (AudioException unread) {
            broken.set(Optional.of(unread));
        } catch (WorkersAiException | InterruptedException ended) {
            // Who listens to what is told learns it there, or ended it.
            return;
        } finally {
            end(talk);
        }
    }

    private void say(LiveTalk talk) throws AudioException, WorkersAiException, InterruptedException {
        long most = PcmFormat.SPEECH.frames(sound.most());
        boolean open = true;
        while (open && samples.get() < most) {
            Optional<byte[]> next = sound.next();
            if (next.isEmpty()) {
                return;
            }
            int count = (int) Math.min(next.get().length / SAMPLE, most - samples.get());
            open = talk.say(Arrays.copyOf(next.get(), count * SAMPLE));
            samples.addAndGet(open ? count : 0);
        }
    }

    private static void end(LiveTalk talk) {
        try {
            talk.end();
        } catch (WorkersAiException late) {
            // Who listens is told too.
            return;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    /// How much sound was sent, by now or in all.
    public Duration sent() {
        return PcmFormat.SPEECH.duration(samples.get());
    }

    /// What was sent, by the units that models are paid by.
    public Map<Unit, BigDecimal> used() {
        return Planned.heard(sent(), Way.LIVE);
    }

    /// Why the sound was not read to its end, if it was not.
    public Optional<AudioException> unread() {
        return read ? Optional.empty() : broken.get().or(() -> Optional.of(ended()));
    }

    private static AudioException ended() {
        return new AudioException(new Unreadable("it ended unexpectedly"));
    }
}
