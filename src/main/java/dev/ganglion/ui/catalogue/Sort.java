package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Order;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.function.UnaryOperator;

/// How the list is ordered.
enum Sort {
    /// The best match first; without a search favourites, recent models, then the catalogue's own order.
    SUGGESTED,
    NEWEST,
    /// By what typical requests cost.
    CHEAPEST,
    LONGEST_CONTEXT,
    NAME;

    /// Those models in this order.
    ///
    /// @param suggest the order that is suggested
    /// @param cheapest the order by cost
    List<Model> arrange(List<Model> models, UnaryOperator<List<Model>> suggest, UnaryOperator<List<Model>> cheapest) {
        return switch (this) {
            case SUGGESTED -> suggest.apply(models);
            case CHEAPEST -> cheapest.apply(models);
            case NEWEST -> Order.ADDED.of(models);
            case LONGEST_CONTEXT -> Order.CONTEXT.of(models);
            case NAME -> Order.NAME.of(models);
        };
    }

    /// The words of the choice.
    String label() {
        return Texts.text("catalogue.sort." + name());
    }
}
