package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Parameter;
import dev.ganglion.ui.catalogue.card.Thousand;
import dev.ganglion.ui.kit.Background;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a thousand typical requests of each model cost, as its card says, so that a list can be in that order: prices
/// by tokens, steps and minutes cannot be compared otherwise. UI thread only; they are computed behind it.
final class Costs {
    private final Background background;
    private final Function<String, List<Parameter>> parameters;
    private final Runnable then;
    private Optional<Catalogue> read = Optional.empty();
    private Map<String, Neurons> byId = Map.of();

    /// @param parameters of the model of an id; may block
    /// @param then called when more is known
    Costs(Background background, Function<String, List<Parameter>> parameters, Runnable then) {
        this.then = then;
        this.background = background;
        this.parameters = parameters;
    }

    /// Computes those of a catalogue, unless they are known.
    private void compute(Catalogue catalogue) {
        if (read.equals(Optional.of(catalogue))) {
            return;
        }
        read = Optional.of(catalogue);
        background.<Map<String, Neurons>>start(
                yield -> yield.accept(computed(catalogue)),
                computed -> {
                    byId = computed.getLast();
                    then.run();
                },
                () -> {},
                _ -> read = Optional.empty());
    }

    private Map<String, Neurons> computed(Catalogue catalogue) {
        Map<String, Neurons> costs = new HashMap<>();
        for (Model model : catalogue.models()) {
            Thousand.neurons(model, parameters.apply(model.id())).ifPresent(cost -> costs.put(model.id(), cost));
        }
        return Map.copyOf(costs);
    }

    /// The cheapest first, then those of which nobody knows, or not yet; ties by name.
    List<Model> cheapestFirst(Catalogue catalogue, List<Model> models) {
        compute(catalogue);
        Comparator<Model> byCost = Comparator.comparing(
                model -> Optional.ofNullable(byId.get(model.id())),
                Comparator.<Optional<Neurons>, Boolean>comparing(Optional::isEmpty)
                        .thenComparing(cost -> cost.orElse(Neurons.ZERO)));
        return models.stream()
                .sorted(byCost.thenComparing(Model::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
