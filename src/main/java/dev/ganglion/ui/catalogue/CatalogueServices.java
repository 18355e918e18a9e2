package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Settings;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the catalogue page works with.
///
/// @param parameters what the model of an id takes; may block
/// @param settings keep favourites and recent models
/// @param disputes the models whose replies state another cost than their price list, by their ids; may block
public record CatalogueServices(
        Catalogue catalogue,
        Function<String, List<Parameter>> parameters,
        Background background,
        Settings settings,
        Supplier<Map<String, Dispute>> disputes) {
    /// Without anything known of what replies state.
    public CatalogueServices(
            Catalogue catalogue,
            Function<String, List<Parameter>> parameters,
            Background background,
            Settings settings) {
        this(catalogue, parameters, background, settings, Map::of);
    }
}
