package dev.ganglion.ui.text.decide;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.picture.Prepared;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.intake.Pictures;
import dev.ganglion.ui.task.intake.Pictures.Taken;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures that go along with a state. UI thread only.
final class Sights {
    private final Background background;
    private final Supplier<Optional<PictureLimits>> limits;
    private final Pictures reader = new Pictures();
    private final ObservableList<Prepared> all = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    Sights(Background background, Supplier<Optional<PictureLimits>> limits) {
        this.background = background;
        this.limits = limits;
    }

    void read(List<? extends Incoming> incoming) {
        Optional<PictureLimits> room = limits.get();
        if (room.isEmpty()) {
            refusal.set(Texts.text("decide.blind"));
            return;
        }
        refusal.set("");
        List<Incoming> wanted = List.copyOf(incoming);
        background.<Taken>start(
                yield -> {
                    for (Incoming one : wanted) {
                        yield.accept(reader.read(one, room.get()));
                    }
                },
                batch -> batch.forEach(this::take),
                () -> {},
                failure -> refuse(String.valueOf(failure.getMessage())));
    }

    private void take(Taken taken) {
        switch (taken) {
            case Taken.Fitted(var _, Prepared prepared) -> all.add(prepared);
            case Taken.Refused(String reason) -> refuse(reason);
        }
    }

    private void refuse(String reason) {
        refusal.set(refusal.get().isEmpty() ? reason : refusal.get() + "\n" + reason);
    }

    void remove(Prepared picture) {
        all.remove(picture);
    }

    ObservableList<Prepared> all() {
        return all;
    }

    /// Why pictures were not taken; empty where all were.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }
}
