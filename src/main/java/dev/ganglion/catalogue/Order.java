package dev.ganglion.catalogue;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Unit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/// The orders in which a list of models is shown. What lacks the value comes last; ties go by name.
public enum Order {
    NAME,
    /// Cheapest first, by input and output tokens, or by the dearest line of a model that is not priced by tokens.
    PRICE,
    /// Longest first.
    CONTEXT,
    /// Newest first.
    ADDED;

    public Comparator<Model> comparator() {
        Comparator<Model> byName = Comparator.comparing(Model::name, String.CASE_INSENSITIVE_ORDER);
        return switch (this) {
            case NAME -> byName;
            case PRICE -> firstBy(Order::price, Comparator.naturalOrder()).thenComparing(byName);
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

    private static Optional<Neurons> price(Model model) {
        Optional<Neurons> input = each(model, Unit.M_INPUT_TOKENS);
        if (input.isEmpty()) {
            return model.prices().lines().stream()
                    .flatMap(line -> line.neuronsEach().stream())
                    .max(Comparator.naturalOrder());
        }
        return input.map(in -> in.plus(each(model, Unit.M_OUTPUT_TOKENS).orElse(Neurons.ZERO)));
    }

    private static Optional<Neurons> each(Model model, Unit unit) {
        return model.prices().of(unit).flatMap(Price::neuronsEach);
    }
}
