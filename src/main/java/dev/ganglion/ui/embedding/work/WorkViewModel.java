package dev.ganglion.ui.embedding.work;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One piece of work at a time, off the UI thread. UI thread only.
public final class WorkViewModel {
    /// What is to be done; blocks.
    public interface Job {
        /// Does it on the calling thread.
        ///
        /// @param done told how many are there
        void run(IntConsumer done) throws Exception;
    }

    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Work> state = new ReadOnlyObjectWrapper<>(new Work.Idle());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job running = () -> {};
    private Runnable ended = () -> {};

    public WorkViewModel(TaskServices services) {
        this.background = services.background();
        this.clock = services.clock();
    }

    /// Does `job` in the place of what runs.
    ///
    /// @param all how many there are to do
    /// @param end called when it has ended, well or not, or was cancelled
    public void start(int all, Job job, Runnable end) {
        cancel();
        Instant since = clock.instant();
        ended = end;
        trouble.set(Optional.empty());
        state.set(new Work.Running(0, all, since));
        running = background.<Integer>start(
                yield -> job.run(yield::accept),
                done -> state.set(new Work.Running(done.getLast(), all, since)),
                this::end,
                failure -> {
                    trouble.set(Optional.of(Trouble.of(failure, clock.instant())));
                    end();
                });
    }

    private void end() {
        if (runs()) {
            state.set(new Work.Idle());
            ended.run();
        }
    }

    /// Stops what runs; what it has got so far stays.
    public void cancel() {
        if (runs()) {
            running.cancel();
            end();
        }
    }

    public boolean runs() {
        return state.get() instanceof Work.Running;
    }

    public ReadOnlyObjectProperty<Work> state() {
        return state.getReadOnlyProperty();
    }

    /// Why the last one failed, until it is dismissed.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public void dismiss() {
        trouble.set(Optional.empty());
    }

    /// How long what runs has been running.
    Duration elapsed(Work.Running work) {
        return Duration.between(work.since(), clock.instant());
    }
}
