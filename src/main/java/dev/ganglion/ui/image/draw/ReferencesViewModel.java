package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.Model;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Intake;
import dev.ganglion.ui.image.draft.Mask;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.image.mask.MaskViewModel;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures that others are drawn from, and what of the first is drawn anew. Those that the model in
/// use has no room for stay for another model. UI thread only.
public final class ReferencesViewModel {
    private final Background background;
    private final Intake intake;
    private final ObservableList<Reference> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Takes> takes;
    private final ReadOnlyObjectWrapper<Optional<Mask>> mask = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper reading = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private String model;

    ReferencesViewModel(ImageServices services, Model first) {
        this.background = services.tasks().background();
        this.intake = new Intake(services.pictures());
        this.model = first.name();
        this.takes = new ReadOnlyObjectWrapper<>(Takes.of(first));
    }

    /// Those that are there, in their order. Not to be changed.
    public ObservableList<Reference> all() {
        return all;
    }

    /// Those that go along with the next request.
    public List<Reference> sent() {
        return all.subList(0, Math.min(all.size(), takes.get().pictures()));
    }

    public ReadOnlyObjectProperty<Takes> takes() {
        return takes.getReadOnlyProperty();
    }

    /// What of the first picture is drawn anew; empty where all of it is, or the model takes no mask.
    public Optional<Mask> sentMask() {
        return takes.get().mask() && !sent().isEmpty() ? fittingMask() : Optional.empty();
    }

    /// One that was recalled may be of another size than what the model in use takes.
    private Optional<Mask> fittingMask() {
        return mask.get().filter(painted -> painted.fits(all.getFirst()));
    }

    ReadOnlyObjectProperty<Optional<Mask>> mask() {
        return mask.getReadOnlyProperty();
    }

    /// How many are being read.
    ReadOnlyIntegerProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /// Why something was not taken; empty while nothing is to be said.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    void say(String words) {
        notice.set(words);
    }

    /// Makes the pictures fit that model.
    void use(Model next) {
        Takes now = Takes.of(next);
        model = next.name();
        boolean lacks = Takes.changesPictures(next) && all.isEmpty();
        boolean drops = sentMask().isPresent() && !now.mask();
        notice.set(lacks ? Texts.text("image.reference.wanted", model) : drops ? kept("image.mask.kept") : "");
        boolean same = now.side() == takes.get().side();
        takes.set(now);
        if (!same && now.pictures() > 0) {
            List.copyOf(all)
                    .forEach(known -> read(known.name(), () -> intake.refitted(known, now), fitted -> {
                        if (all.contains(known)) {
                            all.set(all.indexOf(known), fitted);
                        }
                    }));
        }
    }

    /// Says that the model in use does without that, beside what else is to be said.
    void sayKept(String what) {
        notice.set(Stream.of(notice.get(), kept(what))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    private String kept(String what) {
        return Texts.text(what, model);
    }

    /// Reads pictures and puts them behind the others. Where a model takes one, the last one takes its
    /// place.
    public void add(List<? extends Source> incoming) {
        notice.set(takes.get().pictures() == 0 ? Texts.text("image.reference.none", model) : "");
        Takes now = takes.get();
        for (Source each : incoming) {
            read(each.name(), () -> intake.read(each, now), this::put);
        }
    }

    /// Puts others in the place of those that are there.
    void replace(List<? extends Source> incoming) {
        all.clear();
        mask.set(Optional.empty());
        if (!incoming.isEmpty()) {
            add(incoming);
        }
    }

    private interface Reading {
        Intake.Taken now() throws InterruptedException;
    }

    private interface Taking {
        void take(Reference read);
    }

    private void read(String name, Reading work, Taking taking) {
        reading.set(reading.get() + 1);
        background.<Intake.Taken>start(
                read -> read.accept(work.now()),
                batch -> batch.forEach(taken -> taken(taken, taking)),
                () -> reading.set(reading.get() - 1),
                failure -> {
                    reading.set(reading.get() - 1);
                    notice.set(Texts.text(
                            "image.reference.refused", name, failure.getClass().getSimpleName()));
                });
    }

    private void taken(Intake.Taken taken, Taking taking) {
        switch (taken) {
            case Intake.Taken.Fitted(Reference reference) -> taking.take(reference);
            case Intake.Taken.Refused(String reason) -> notice.set(reason);
        }
    }

    private void put(Reference read) {
        int most = takes.get().pictures();
        if (most == 1 && !all.isEmpty()) {
            all.set(0, read);
            mask.set(Optional.empty());
        } else if (most > 0 && all.size() >= most) {
            notice.set(Texts.text("image.reference.full", read.name(), model, most));
        } else {
            all.add(read);
        }
    }

    void remove(Reference reference) {
        if (!all.isEmpty() && all.getFirst().equals(reference)) {
            mask.set(Optional.empty());
        }
        all.remove(reference);
        notice.set("");
    }

    /// A mask to be painted over the first picture; empty while there is none or the model takes no mask.
    Optional<MaskViewModel> painting() {
        return takes.get().mask() && !all.isEmpty()
                ? Optional.of(all.getFirst().fitted())
                        .map(first -> new MaskViewModel(first.width(), first.height(), fittingMask()))
                : Optional.empty();
    }

    /// Draws that part anew from now on.
    public void paint(Optional<Mask> painted) {
        mask.set(painted);
    }
}
