package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.ui.kit.Background;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lets models listen to recordings, one version after the other, and to what is being said beside that. UI
/// thread only.
public final class Runs {
    private final Background background;
    private final Clock clock;
    private final Consumer<Version> changed;
    private final Deque<Version> queue = new ArrayDeque<>();
    private final Map<Version, Supplier<Hearer>> hearers = new HashMap<>();
    private final Map<Version, Run> active = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<Version>> running = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param changed told of each version of which more was heard, and whose run has ended, whole or not
    public Runs(Background background, Clock clock, Consumer<Version> changed) {
        this.background = background;
        this.clock = clock;
        this.changed = changed;
    }

    /// Lets `hearer` listen to what is missing of a version, as soon as those that came before have ended.
    public void start(Version version, Hearer hearer) {
        lend(version, () -> hearer);
        version.say(Optional.empty());
        version.enter(new Stage.Queued());
        queue.add(version);
        next();
    }

    /// Lets `hearer` listen at once, whoever else does: what is said now is not said again.
    public void begin(Version version, Hearer hearer) {
        version.say(Optional.empty());
        run(version, hearer);
    }

    /// Lets a version be retried: `hearer` is asked for who listens when it is.
    public void lend(Version version, Supplier<Hearer> hearer) {
        hearers.put(version, hearer);
    }

    /// Listens again to what is missing. Nothing happens where nobody has an ear for it.
    public void retry(Version version) {
        Supplier<Hearer> hearer = hearers.get(version);
        if (hearer != null && !version.stage().get().running()) {
            start(version, hearer.get());
        }
    }

    /// Whether [#retry] can do something.
    public boolean canRetry(Version version) {
        return hearers.containsKey(version);
    }

    /// Ends the run of a version; what was heard stays.
    public void cancel(Version version) {
        queue.remove(version);
        Run run = active.get(version);
        if (run != null) {
            run.cancel();
        } else if (version.stage().get() instanceof Stage.Queued) {
            version.enter(version.ended());
        }
    }

    /// Ends all of them.
    public void cancel() {
        List.copyOf(queue).forEach(this::cancel);
        List.copyOf(active.keySet()).forEach(this::cancel);
    }

    /// The version of those in the queue that a model listens for.
    public ReadOnlyObjectProperty<Optional<Version>> running() {
        return running.getReadOnlyProperty();
    }

    /// Whether a model listens.
    public boolean busy() {
        return !active.isEmpty();
    }

    /// How long the present run of a version has taken so far; empty where nobody listens for it.
    public Optional<Duration> elapsed(Version version) {
        return Optional.ofNullable(active.get(version)).map(Run::elapsed);
    }

    private void next() {
        Version version = queue.peek();
        if (running.get().isEmpty() && version != null) {
            queue.remove();
            running.set(Optional.of(version));
            version.enter(new Stage.Cutting(0));
            run(version, Objects.requireNonNull(hearers.get(version)).get());
        }
    }

    private void run(Version version, Hearer hearer) {
        Run run = new Run(version, clock, new Run.Listener() {
            @Override
            public void told(Version version) {
                changed.accept(version);
            }

            @Override
            public void ended(Version version) {
                Runs.this.ended(version);
            }
        });
        active.put(version, run);
        run.start(background, hearer);
    }

    private void ended(Version version) {
        active.remove(version);
        if (running.get().equals(Optional.of(version))) {
            running.set(Optional.empty());
        }
        changed.accept(version);
        next();
    }
}
