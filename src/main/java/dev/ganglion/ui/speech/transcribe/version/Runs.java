package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.task.speech.Heard;
import dev.ganglion.task.speech.Listening;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.workersai.ChatEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lets models listen to recordings, one version after the other. UI thread only.
public final class Runs {
    private final Background background;
    private final CutLimits limits;
    private final Clock clock;
    private final Consumer<Version> changed;
    private final Deque<Version> queue = new ArrayDeque<>();
    private final Map<Version, Supplier<ModelEar>> ears = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Version>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};
    private Instant begun = Instant.EPOCH;
    private Duration before = Duration.ZERO;

    /// What the work tells.
    private sealed interface Step {
        record Read(double part) implements Step {}

        record Cut(Cuts cuts) implements Step {}

        record Told(int piece, Heard heard) implements Step {}
    }

    /// @param limits of a piece
    /// @param changed told of each version of which more was heard, and whose run has ended, whole or not
    public Runs(Background background, CutLimits limits, Clock clock, Consumer<Version> changed) {
        this.background = background;
        this.limits = limits;
        this.clock = clock;
        this.changed = changed;
    }

    /// Lets `ear` listen to what is missing of a version, as soon as those that came before have ended.
    public void start(Version version, ModelEar ear) {
        lend(version, () -> ear);
        version.say(Optional.empty());
        version.enter(new Stage.Queued());
        queue.add(version);
        next();
    }

    /// Lets a version that was kept be retried: `ear` is asked for who listens when it is.
    public void lend(Version version, Supplier<ModelEar> ear) {
        ears.put(version, ear);
    }

    /// Listens again to what is missing. Nothing happens where nobody has an ear for it.
    public void retry(Version version) {
        Supplier<ModelEar> ear = ears.get(version);
        if (ear != null && !version.stage().get().running()) {
            start(version, ear.get());
        }
    }

    /// Whether [#retry] can do something.
    public boolean canRetry(Version version) {
        return ears.containsKey(version);
    }

    /// Ends the run of a version; what was heard stays.
    public void cancel(Version version) {
        queue.remove(version);
        if (runs(version)) {
            job.cancel();
            end(version);
        } else if (version.stage().get() instanceof Stage.Queued) {
            version.enter(version.ended());
        }
    }

    /// Ends all of them.
    public void cancel() {
        List.copyOf(queue).forEach(this::cancel);
        running.get().ifPresent(this::cancel);
    }

    /// The version that a model listens for.
    public ReadOnlyObjectProperty<Optional<Version>> running() {
        return running.getReadOnlyProperty();
    }

    /// How long the present run has taken so far.
    public Duration elapsed() {
        return before.plus(Duration.between(begun, clock.instant()));
    }

    private void next() {
        Version version = queue.peek();
        if (running.get().isEmpty() && version != null) {
            queue.remove();
            running.set(Optional.of(version));
            begun = clock.instant();
            before = version.spent().get().took();
            version.enter(new Stage.Cutting(0));
            job = background.start(
                    work(version, Objects.requireNonNull(ears.get(version)).get()),
                    steps -> steps.forEach(step -> take(version, step)),
                    () -> end(version),
                    failure -> {
                        version.say(Optional.of(explain(failure)));
                        end(version);
                    });
        }
    }

    private Background.Work<Step> work(Version version, ModelEar ear) {
        Optional<Cuts> known = version.cuts();
        List<Integer> missing = List.copyOf(version.missing());
        Script written = version.script().get();
        return yield -> {
            Cuts cuts = known.isPresent() ? known.get() : cut(version, ear, yield);
            yield.accept(new Step.Cut(cuts));
            Listening.to(
                    cuts,
                    known.isPresent() ? missing : Gaps.of(cuts, written),
                    ear,
                    (piece, heard) -> yield.accept(new Step.Told(piece, heard)));
        };
    }

    private Cuts cut(Version version, ModelEar ear, Consumer<Step> yield) throws AudioException, InterruptedException {
        AtomicInteger told = new AtomicInteger();
        Cuts cuts = Cuts.of(Recording.of(version.file()), limits, part -> {
            int percent = (int) (part * 100);
            if (told.getAndSet(percent) != percent) {
                yield.accept(new Step.Read(part));
            }
        });
        return ear.suited(cuts);
    }

    private Explanation explain(Exception failure) {
        return failure instanceof AudioException unread
                ? unread.failure().explanation()
                : Trouble.of(failure, clock.instant());
    }

    private void take(Version version, Step step) {
        if (!runs(version)) {
            return; // cancelled by what came before it
        }
        switch (step) {
            case Step.Read(double part) -> version.enter(new Stage.Cutting(part));
            case Step.Cut(Cuts cuts) -> {
                if (version.cuts().isEmpty()) {
                    version.cut(cuts);
                    cuts.flaw().ifPresent(flaw -> version.say(Optional.of(flaw.explanation())));
                }
                hearing(version, Optional.empty());
            }
            case Step.Told(int piece, Heard heard) -> take(version, piece, heard);
        }
    }

    private void take(Version version, int piece, Heard heard) {
        Optional<ChatEvent.Retrying> waits = Optional.empty();
        switch (heard) {
            case Heard.Begun _, Heard.Left _ -> {}
            case Heard.Waits(ChatEvent.Retrying until) -> waits = Optional.of(until);
            case Heard.Silent _ -> version.hear(piece, Script.EMPTY);
            case Heard.Failed(Exception why) -> version.say(Optional.of(explain(why)));
            case Heard.Told(Script script, var paid) -> {
                version.spend(version.spent().get().with(paid).within(elapsed()));
                version.hear(piece, script);
            }
        }
        if (runs(version)) {
            hearing(version, waits);
            if (heard instanceof Heard.Told) {
                changed.accept(version);
            }
        }
    }

    private boolean runs(Version version) {
        return running.get().equals(Optional.of(version));
    }

    private static void hearing(Version version, Optional<ChatEvent.Retrying> waits) {
        int pieces = version.cuts().map(cuts -> cuts.spans().size()).orElse(1);
        version.enter(new Stage.Hearing(pieces - version.missing().size(), pieces, waits));
    }

    private void end(Version version) {
        version.enter(version.ended());
        running.set(Optional.empty());
        changed.accept(version);
        next();
    }
}
