package dev.ganglion.ui.task.run;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The call that a page makes, one at a time: whether it runs, since when, and why it failed. UI thread
/// only.
public final class TaskRun {
    /// What is quicker is not worth a word.
    private static final Duration UNNOTICED = Duration.ofMillis(300);

    private final TaskServices services;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper(false);
    private Background.Job job = () -> {};
    private Instant since = Instant.EPOCH;
    private String doing = "";
    private volatile String waits = "";

    public TaskRun(TaskServices services) {
        this.services = services;
    }

    /// Does `work`; what ran before is given up.
    ///
    /// @param each gets batches of what it yields
    /// @param done called when all of it is there
    public <T> void start(Background.Work<T> work, Consumer<List<T>> each, Runnable done) {
        cancel();
        cancelled.set(false);
        trouble.set(Optional.empty());
        since = services.clock().instant();
        doing = Texts.text("run.waiting");
        waits = "";
        running.set(true);
        Background.Job started = services.background()
                .start(
                        work,
                        each,
                        () -> {
                            over();
                            done.run();
                        },
                        failure -> {
                            over();
                            trouble.set(Optional.of(
                                    Trouble.of(failure, services.clock().instant())));
                        });
        if (running.get()) {
            job = started;
        }
    }

    private void over() {
        job = () -> {};
        running.set(false);
        progress.set("");
    }

    /// Gives up what runs.
    public void cancel() {
        cancelled.set(cancelled.get() || running.get());
        job.cancel();
        over();
    }

    /// Says what is being done, such as `3 of 12`.
    public void say(String words) {
        doing = words;
        tick();
    }

    /// Told before each new try. Any thread.
    public void waits(ChatEvent.Retrying retrying) {
        waits = Texts.text("run.retrying", retrying.attempt() + 1, Figures.duration(retrying.pause()));
    }

    /// Tells how long it has taken by now; called every so often while it runs.
    public void tick() {
        Duration taken = Duration.between(since, services.clock().instant());
        if (running.get() && taken.compareTo(UNNOTICED) >= 0) {
            progress.set(Texts.text("run.progress", waits.isEmpty() ? doing : waits, Figures.duration(taken)));
        }
    }

    /// Says why a call was not even made.
    public void refuse(Explanation why) {
        trouble.set(Optional.of(why));
    }

    /// Takes away what was said of the last failure.
    public void dismiss() {
        trouble.set(Optional.empty());
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Whether the last call was given up.
    public ReadOnlyBooleanProperty cancelled() {
        return cancelled.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Empty while there is nothing worth saying.
    public ReadOnlyStringProperty progress() {
        return progress.getReadOnlyProperty();
    }
}
