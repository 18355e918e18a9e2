package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.catalogue.live.Origin;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.News;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Navigation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Catalogue pages as tests need them.
final class Pages {
    static final Instant FOUND = Instant.parse("2026-11-25T09:30:00Z");

    private Pages() {}

    static CatalogueViewModel of(Catalogue catalogue, Settings settings, Navigation navigation) {
        return new CatalogueViewModel(services(catalogue, settings), navigation);
    }

    /// Services that know these disputes.
    static CatalogueServices services(Catalogue catalogue, Settings settings, Map<String, Dispute> disputes) {
        return new CatalogueServices(catalogue, Parameters::bundled, new InlineBackground(), settings, () -> disputes);
    }

    static CatalogueServices services(Catalogue catalogue, Settings settings) {
        return new CatalogueServices(catalogue, Parameters::bundled, new InlineBackground(), settings);
    }

    /// That catalogue, listed just now with these changes.
    static Standing live(Catalogue catalogue, Change... changes) {
        return new Standing(
                catalogue,
                new Origin.Live(FOUND, true),
                changes.length == 0 ? News.NONE : new News(FOUND, List.of(changes)),
                true,
                Optional.empty());
    }
}
