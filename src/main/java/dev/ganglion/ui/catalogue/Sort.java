package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Order;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How the list is ordered.
enum Sort {
    /// The best match first; without a search favourites, recent models, then the catalogue's own order.
    SUGGESTED(Optional.empty()),
    NEWEST(Optional.of(Order.ADDED)),
    CHEAPEST(Optional.of(Order.PRICE)),
    LONGEST_CONTEXT(Optional.of(Order.CONTEXT)),
    NAME(Optional.of(Order.NAME));

    private final Optional<Order> order;

    Sort(Optional<Order> order) {
        this.order = order;
    }

    /// @param suggest the order that is suggested
    List<Model> arrange(List<Model> models, UnaryOperator<List<Model>> suggest) {
        return order.map(by -> models.stream().sorted(by.comparator()).toList()).orElseGet(() -> suggest.apply(models));
    }

    /// The words of the choice.
    String label() {
        return Texts.text("catalogue.sort." + name());
    }
}
