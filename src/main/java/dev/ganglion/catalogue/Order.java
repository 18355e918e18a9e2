package dev.ganglion.catalogue;

import dev.ganglion.domain.Model;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The orders in which a list of models is shown. What lacks the value comes last; ties go by name.
public enum Order {
    NAME,
    /// Longest first.
    CONTEXT,
    /// Newest first.
    ADDED;

    /// Those models in this order.
    public List<Model> of(List<Model> models) {
        return models.stream().sorted(comparator()).toList();
    }

    private Comparator<Model> comparator() {
        Comparator<Model> byName = Comparator.comparing(Model::name, String.CASE_INSENSITIVE_ORDER);
        return switch (this) {
            case NAME -> byName;
            case CONTEXT -> firstBy(Order::context, Comparator.reverseOrder()).thenComparing(byName);
            case ADDED ->
                firstBy(model -> model.lifecycle().added(), Comparator.reverseOrder())
                        .thenComparing(byName);
        };
    }

    private static <T> Comparator<Model> firstBy(Function<Model, Optional<T>> value, Comparator<? super T> order) {
        Comparator<Optional<T>> absentLast = Comparator.comparing(Optional::isEmpty);
        return Comparator.comparing(
                value, absentLast.thenComparing((a, b) -> a.isPresent() ? order.compare(a.get(), b.get()) : 0));
    }

    private static Optional<Integer> context(Model model) {
        return model.contextWindow().stream().boxed().findFirst();
    }
}
