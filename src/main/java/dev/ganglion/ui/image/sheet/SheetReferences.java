package dev.ganglion.ui.image.sheet;

import dev.ganglion.task.Takes;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Intake;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.kit.Background;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;

/// The pictures of the form that those of a sheet are drawn from, too. UI thread only.
final class SheetReferences {
    /// What pictures became that are to be drawn.
    ///
    /// @param refused why one that they are drawn from cannot be sent; then none are drawn
    record Fitted(List<Commission> pictures, Optional<String> refused) {
        private static Fitted refused(String reason) {
            return new Fitted(List.of(), Optional.of(reason));
        }
    }

    private record Size(Reference known, int side) {}

    private final Background background;
    private final Intake intake;
    private final ObservableList<Reference> all;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private Optional<Background.Job> fitting = Optional.empty();

    SheetReferences(ImageServices services, ObservableList<Reference> all) {
        this.background = services.tasks().background();
        this.intake = new Intake(services.pictures());
        this.all = all;
    }

    /// Those of the form, whether they are wanted or not.
    ObservableList<Reference> all() {
        return all;
    }

    /// Whether they go along.
    BooleanProperty wanted() {
        return wanted;
    }

    /// Those that go along, each model taking as many as it can.
    List<Reference> sent() {
        return wanted.get() ? List.copyOf(all) : List.of();
    }

    /// Whether they are being made to fit.
    boolean busy() {
        return fitting.isPresent();
    }

    /// Makes what those pictures are drawn from fit the model of each, at once where there is nothing to
    /// fit.
    void fit(List<Commission> pictures, Consumer<Fitted> then) {
        if (pictures.stream().allMatch(each -> each.references().isEmpty())) {
            then.accept(new Fitted(pictures, Optional.empty()));
            return;
        }
        fitting = Optional.of(() -> {});
        Background.Job job = background.<Fitted>start(
                read -> read.accept(fitted(pictures)),
                batch -> end(batch.getLast(), then),
                () -> {},
                failure -> end(Fitted.refused(failure.toString()), then));
        fitting = fitting.map(_ -> job);
    }

    private void end(Fitted fitted, Consumer<Fitted> then) {
        fitting = Optional.empty();
        then.accept(fitted);
    }

    /// Says whether something was being made to fit, which then is not drawn.
    boolean stop() {
        fitting.ifPresent(Background.Job::cancel);
        boolean stopped = busy();
        fitting = Optional.empty();
        return stopped;
    }

    private Fitted fitted(List<Commission> pictures) throws InterruptedException {
        Map<Size, Reference> ready = new HashMap<>();
        List<Commission> fitted = new ArrayList<>();
        for (Commission picture : pictures) {
            Takes takes = Takes.of(picture.model());
            List<Reference> fits = new ArrayList<>();
            for (Reference known : picture.references()) {
                Size size = new Size(known, takes.side());
                if (!ready.containsKey(size)) {
                    switch (intake.refitted(known, takes)) {
                        case Intake.Taken.Fitted(Reference reference) -> ready.put(size, reference);
                        case Intake.Taken.Refused(String reason) -> {
                            return Fitted.refused(reason);
                        }
                    }
                }
                fits.add(ready.getOrDefault(size, known));
            }
            fitted.add(picture.drawnFrom(fits));
        }
        return new Fitted(fitted, Optional.empty());
    }
}
