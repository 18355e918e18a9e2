package dev.ganglion.catalogue.live;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.listing.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts what a service lists over the bundled catalogue. What it is silent about stays as bundled.
final class Merge {
    private Merge() {}

    /// In the bundled order, models that are new at the end.
    static Catalogue of(Catalogue bundled, Listing listing) {
        Map<String, Listing.Entry> listed = new LinkedHashMap<>();
        listing.models().forEach(entry -> listed.put(entry.id(), entry));
        List<Model> models = new ArrayList<>();
        for (Model known : bundled.models()) {
            Optional<Listing.Entry> entry = Optional.ofNullable(listed.remove(known.id()));
            models.add(entry.map(live -> new Entry(live, listing.read()).over(known))
                    .orElseGet(() -> listing.whole() ? unlisted(known) : known));
        }
        listed.values().forEach(live -> models.add(new Entry(live, listing.read()).alone()));
        return new Catalogue(models);
    }

    /// What a whole listing leaves out cannot be relied upon any more.
    private static Model unlisted(Model known) {
        if (!known.active()) {
            return known;
        }
        Lifecycle was = known.lifecycle();
        return known.with(new Lifecycle(Status.UNLISTED, was.added(), was.retires(), was.replacement()));
    }
}
