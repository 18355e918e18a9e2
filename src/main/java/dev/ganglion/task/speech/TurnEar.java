package dev.ganglion.task.speech;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Planned.Hearing;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.speech.TurnRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// A model that tells whether a speaker has come to an end. It gets bare samples, 16 kHz, mono. Its calls
/// are booked.
public record TurnEar(TaskCalls calls, Model model, SampleType type) {
    /// No more than this is sent, as the end is what matters and all of it is paid.
    public static final Duration MOST = Duration.ofSeconds(30);

    /// Samples below this (-60 dB) are noise.
    private static final int HEARD = 33;

    /// What asking about a recording up to that moment may cost.
    public Planned planned(Duration upTo) {
        Duration sent = upTo.minus(start(upTo));
        long bytes = PcmFormat.SPEECH.frames(sent) * type.bytes();
        return new Hearing(Optional.of(sent), bytes, Hearing.Way.FILE);
    }

    /// Where what is sent begins when it ends at that moment.
    public static Duration start(Duration upTo) {
        return upTo.compareTo(MOST) > 0 ? upTo.minus(MOST) : Duration.ZERO;
    }

    /// Whether the speaker has come to an end at that moment of `recording`, of which nothing later is
    /// sent. Blocks.
    ///
    /// @throws AudioException where it cannot be read or nothing is to be heard: then nothing was sent
    public Paid<TurnEnd> ask(Recording recording, Duration upTo, Consumer<ChatEvent.Retrying> waits)
            throws AudioException, OverBudget, WorkersAiException, InterruptedException {
        var request = new TurnRequest(model.id(), samples(recording, upTo), Optional.of(type.id()));
        return calls.make(Order.of(model, planned(upTo), client -> client.detectTurn(request, waits)));
    }

    private Octets samples(Recording recording, Duration upTo) throws AudioException, InterruptedException {
        long from = PcmFormat.SPEECH.frames(start(upTo));
        short[] all = new short[(int) (PcmFormat.SPEECH.frames(upTo) - from)];
        int count;
        try (PcmStream stream = Decoders.open(recording, PcmFormat.SPEECH)) {
            if (from > 0) {
                stream.seek(from);
            }
            count = fill(all, stream);
        }
        if (count == 0) {
            throw new AudioException(new AudioFailure.Empty());
        }
        if (silent(all)) {
            throw new AudioException(new AudioFailure.Silent());
        }
        return type.of(all, count);
    }

    private static int fill(short[] all, PcmStream stream) throws AudioException, InterruptedException {
        short[] block = new short[4_096];
        int count = 0;
        while (count < all.length) {
            int read = stream.read(block);
            if (read < 0) {
                break;
            }
            int taken = Math.min(read, all.length - count);
            System.arraycopy(block, 0, all, count, taken);
            count += taken;
        }
        return count;
    }

    private static boolean silent(short[] samples) {
        for (short sample : samples) {
            if (Math.abs(sample) >= HEARD) {
                return false;
            }
        }
        return true;
    }
}
