package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Order;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;

/// How the list is ordered.
enum Sort {
    /// The best match first; without a search the catalogue's own order.
    SUGGESTED(Optional.empty()),
    NEWEST(Optional.of(Order.ADDED)),
    CHEAPEST(Optional.of(Order.PRICE)),
    LONGEST_CONTEXT(Optional.of(Order.CONTEXT)),
    NAME(Optional.of(Order.NAME));

    private final Optional<Order> order;

    Sort(Optional<Order> order) {
        this.order = order;
    }

    Optional<Order> order() {
        return order;
    }

    /// The words of the choice.
    String label() {
        return Texts.text("catalogue.sort." + name());
    }
}
