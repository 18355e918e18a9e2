package dev.ganglion.ui.connection.doctor;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.doctor.Check;
import dev.ganglion.workersai.doctor.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The checks of one connection. UI thread only.
public final class DoctorViewModel {
    /// What is examined.
    public interface Subject {
        /// Makes every check and tells of each at once. Blocks; interruption stops it.
        void examine(Consumer<Finding> each) throws Exception;

        /// What the connection is called.
        String name();

        /// What must not be on the clipboard, should a service repeat it.
        List<String> secrets();
    }

    private final Background background;
    private final Clock clock;
    private final Consumer<Exception> trouble;
    private final ObservableList<CheckLine> lines = FXCollections.observableArrayList();
    private final ObservableList<CheckLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(new Progress.Idle());
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private Background.Job job = () -> {};
    private Instant since = Instant.EPOCH;
    private String title = "";
    private List<String> hidden = List.of();

    /// @param trouble hears why an examination could not even begin
    public DoctorViewModel(Background background, Clock clock, Consumer<Exception> trouble) {
        this.background = background;
        this.clock = clock;
        this.trouble = trouble;
        lines.setAll(Arrays.stream(Check.values()).map(CheckLine::open).toList());
    }

    /// Examines from the start; what ran before is stopped.
    public void examine(Subject subject) {
        job.cancel();
        title = subject.name();
        hidden = subject.secrets();
        since = clock.instant();
        stale.set(false);
        lines.setAll(Arrays.stream(Check.values()).map(CheckLine::open).toList());
        run(0);
        progress.set(new Progress.Running(Duration.ZERO));
        job = background.start(subject::examine, found -> found.forEach(this::show), this::finish, this::fail);
    }

    /// Stops the checks; what they found so far stays.
    public void stop() {
        if (progress.get().running()) {
            job.cancel();
            rest();
            progress.set(new Progress.Stopped());
        }
    }

    /// Says that what was found belongs to a connection that has been changed since.
    public void outdate() {
        stale.set(!(progress.get() instanceof Progress.Idle));
    }

    /// Lets the time that an examination takes move on.
    void tick() {
        if (progress.get().running()) {
            progress.set(new Progress.Running(Duration.between(since, clock.instant())));
        }
    }

    private void show(Finding finding) {
        int index = lines.stream().map(CheckLine::check).toList().indexOf(finding.check());
        lines.set(index, CheckLine.found(finding));
        run(index + 1);
    }

    private void run(int index) {
        if (index < lines.size()) {
            lines.set(index, CheckLine.running(lines.get(index).check()));
        }
    }

    private void finish() {
        progress.set(new Progress.Finished(lines.stream()
                .map(CheckLine::state)
                .filter(CheckLine.State.Found.class::isInstance)
                .map(state -> ((CheckLine.State.Found) state).finding())
                .toList()));
    }

    private void fail(Exception why) {
        rest();
        progress.set(new Progress.Idle());
        trouble.accept(why);
    }

    /// Nothing runs any more.
    private void rest() {
        lines.replaceAll(line -> line.state() instanceof CheckLine.State.Found ? line : CheckLine.open(line.check()));
    }

    /// What was found, as text for a report; secrets are masked.
    String report() {
        String text = Stream.concat(
                        Stream.of(Texts.text("doctor.report", title)),
                        Stream.concat(
                                lines.stream().map(CheckLine::spoken),
                                Stream.of(progress.get().summary())))
                .collect(Collectors.joining("\n"));
        return hidden.stream()
                .filter(secret -> !secret.isBlank())
                .reduce(text, (masked, secret) -> masked.replace(secret, "•••"));
    }

    ObservableList<CheckLine> lines() {
        return shownLines;
    }

    ReadOnlyObjectProperty<Progress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// Whether the connection was changed since it was examined.
    public ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }
}
