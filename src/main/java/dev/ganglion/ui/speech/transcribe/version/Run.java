package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.transcribe.version.Hearer.Step;
import dev.ganglion.ui.speech.transcribe.version.Hearer.When;
import dev.ganglion.ui.task.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That somebody listens for a version, from its beginning until it has ended. UI thread only.
final class Run {
    private final Version version;
    private final Clock clock;
    private final Listener listener;
    private final Instant begun;
    private final Duration before;
    private Background.Job job = () -> {};
    private boolean over;

    /// Who wants to know of it.
    interface Listener {
        /// More was heard.
        void told(Version version);

        /// It has ended, whole or not.
        void ended(Version version);
    }

    Run(Version version, Clock clock, Listener listener) {
        this.version = version;
        this.clock = clock;
        this.listener = listener;
        this.begun = clock.instant();
        this.before = version.spent().get().took();
    }

    void start(Background background, Hearer hearer) {
        Background.Job started =
                background.start(hearer.work(version), this::take, this::end, failure -> fail(failure));
        // One that does its work at once may have been cancelled by what it told.
        if (over) {
            started.cancel();
        }
        job = started;
    }

    /// Ends it; what was heard stays.
    void cancel() {
        job.cancel();
        end();
    }

    /// How long the version has taken so far.
    Duration elapsed() {
        return before.plus(Duration.between(begun, clock.instant()));
    }

    private void take(List<Step> steps) {
        for (int i = 0; i < steps.size() && !over; i++) {
            boolean last = i + 1 == steps.size() || !steps.get(i + 1).replaces(steps.get(i));
            if (last) {
                take(steps.get(i));
            }
        }
    }

    private void take(Step step) {
        step.into(version, new When(clock.instant(), elapsed()));
        if (!over) {
            version.enter(step.stage(version));
            if (step.tells()) {
                listener.told(version);
            }
        }
    }

    private void fail(Exception failure) {
        if (!over) {
            version.say(Optional.of(explain(failure, clock.instant())));
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            version.settle();
            version.enter(version.ended());
            listener.ended(version);
        }
    }

    static Explanation explain(Exception failure, Instant now) {
        return failure instanceof AudioException unread ? unread.failure().explanation() : Trouble.of(failure, now);
    }
}
