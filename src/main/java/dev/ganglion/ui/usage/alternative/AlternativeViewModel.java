package dev.ganglion.ui.usage.alternative;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.bill.Alternatives;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which work is compared, and with what. UI thread only.
public final class AlternativeViewModel {
    /// A comparison.
    ///
    /// @param used the models that did the work
    record Comparison(Work work, Alternatives found, Set<String> used) {}

    private final Supplier<List<Model>> models;
    private final Names names;
    private final ReadOnlyObjectWrapper<List<Work>> works = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Tally> tallies = List.of();

    /// @param models those that may be chosen instead
    public AlternativeViewModel(Supplier<List<Model>> models, Names names) {
        this.models = models;
        this.names = names;
    }

    /// Compares the work of other calls; what was chosen stays chosen where it is still there.
    public void show(List<Tally> other) {
        tallies = other;
        List<Work> there = Work.in(other);
        works.set(there);
        comparison
                .get()
                .map(Comparison::work)
                .filter(there::contains)
                .or(() -> there.stream().findFirst())
                .ifPresentOrElse(this::choose, () -> comparison.set(Optional.empty()));
    }

    /// Compares the work of that model; nothing happens where it did none.
    public void compare(String model) {
        works.get().stream()
                .filter(work -> work.model().filter(model::equals).isPresent())
                .findFirst()
                .ifPresent(this::choose);
    }

    void choose(Work work) {
        List<Tally> done = work.of(tallies);
        Set<String> used = done.stream().map(tally -> tally.key().model()).collect(Collectors.toSet());
        comparison.set(Optional.of(new Comparison(work, Alternatives.of(done, models.get()), used)));
    }

    /// Everything that can be compared.
    ReadOnlyObjectProperty<List<Work>> works() {
        return works.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// What a choice is called.
    String label(Work work) {
        return work.model()
                .map(names.model())
                .orElseGet(() -> Texts.text("usage.alternatives.all", Texts.text("task." + work.task())));
    }
}
