package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.function.Function;

/// What the catalogue page works with.
///
/// @param parameters what the model of an id takes; may block
/// @param settings keep favourites and recent models
public record CatalogueServices(
        Catalogue catalogue, Function<String, List<Parameter>> parameters, Background background, Settings settings) {}
