package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.LiveEar;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Sends sound as it comes, and tells turn by turn what is said.
///
/// @param price of a call with so much sound
public record LiveHearer(LiveEar ear, Sound sound, Function<Duration, Spent> price) implements Hearer {
    /// What there is to be heard.
    public interface Sound {
        /// Opens it at that moment. Blocks; not on the UI thread.
        PcmSource open(Duration from) throws AudioException, InterruptedException;

        /// How long it is in all; empty while it is being made.
        Optional<Duration> length();
    }

    /// What is written down already is not sent again.
    @Override
    public Background.Work<Step> work(Version version) {
        Duration from = version.heardUntil();
        Sent sent = new Sent();
        Streaming into = new Streaming(version, this, from, sent);
        return yield -> {
            try (PcmSource source = sound.open(from)) {
                Sending sending = new Sending(source, sent);
                Telling telling = new Telling(into, yield);
                telling.begin();
                Paid<List<Turn>> paid = ear.listen(sending, telling::take, telling::await);
                boolean whole = sending.ended() || sound.length().isPresent();
                yield.accept(new LiveStep.Over(into, paid, whole));
            }
        };
    }
}
