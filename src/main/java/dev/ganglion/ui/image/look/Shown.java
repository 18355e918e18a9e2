package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.intake.Pictures;
import dev.ganglion.ui.task.intake.Pictures.Taken;
import dev.ganglion.workersai.chat.Vision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures of this session, of which one is looked at. UI thread only.
final class Shown {
    private static final int MOST = 12;

    private final Background background;
    private final Pictures reader = new Pictures();
    private final ObservableList<Looked> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Looked>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private Background.Job job = () -> {};

    Shown(Background background) {
        this.background = background;
    }

    /// Reads these one after the other; the last that is a picture is looked at.
    void read(List<? extends Incoming> incoming) {
        job.cancel();
        refusal.set("");
        reading.set(true);
        List<Incoming> wanted = List.copyOf(incoming);
        Background.Job started = background.<Taken>start(
                yield -> {
                    for (Incoming one : wanted) {
                        yield.accept(reader.read(one, Vision.looking()));
                    }
                },
                batch -> batch.forEach(this::take),
                () -> reading.set(false),
                failure -> {
                    reading.set(false);
                    refuse(String.valueOf(failure.getMessage()));
                });
        job = reading.get() ? started : () -> {};
    }

    private void take(Taken taken) {
        switch (taken) {
            case Taken.Fitted fitted -> show(fitted);
            case Taken.Refused(String reason) -> refuse(reason);
        }
    }

    private void refuse(String reason) {
        refusal.set(refusal.get().isEmpty() ? reason : refusal.get() + "\n" + reason);
    }

    private void show(Taken.Fitted fitted) {
        Looked looked =
                all.stream().filter(one -> one.shows(fitted)).findFirst().orElseGet(() -> new Looked(fitted));
        if (!all.contains(looked)) {
            all.addFirst(looked);
        }
        if (all.size() > MOST) {
            all.removeLast();
        }
        look(looked);
    }

    void look(Looked looked) {
        current.set(Optional.of(looked));
    }

    /// Puts away the picture that is looked at, with its answers.
    void remove() {
        Predicate<Looked> gone = looked -> current.get().filter(looked::equals).isPresent();
        all.removeIf(gone);
        current.set(all.stream().findFirst());
    }

    void forgive() {
        refusal.set("");
    }

    void stop() {
        job.cancel();
        reading.set(false);
    }

    ObservableList<Looked> all() {
        return all;
    }

    ReadOnlyObjectProperty<Optional<Looked>> current() {
        return current.getReadOnlyProperty();
    }

    /// Why pictures were not taken; empty where all were.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }
}
