package dev.ganglion.catalogue.live;

import dev.ganglion.domain.listing.Listing;
import dev.ganglion.workersai.account.CatalogueTerm;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelListing;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes from what the client read what is worth keeping.
final class Words {
    private static final String CURRENCY = "USD";

    private Words() {}

    /// Models without an id are no models.
    static Listing listing(ModelListing listed, Instant read, Lister lister) {
        List<Listing.Entry> entries = listed.models().stream()
                .filter(model -> !model.id().isBlank())
                .map(Words::entry)
                .toList();
        return new Listing(read, lister == Lister.SERVICE && listed.broken().isEmpty(), entries);
    }

    /// The entries of `newer`, and those of `older` that it lacks.
    static Listing over(Listing older, Listing newer) {
        Map<String, Listing.Entry> byId = new LinkedHashMap<>();
        older.models().forEach(entry -> byId.put(entry.id(), entry));
        newer.models().forEach(entry -> byId.put(entry.id(), entry));
        return new Listing(newer.read(), older.whole(), List.copyOf(byId.values()));
    }

    private static Listing.Entry entry(ListedModel model) {
        Map<String, String> properties = new HashMap<>();
        model.properties()
                .keySet()
                .forEach(name -> model.property(name).ifPresent(value -> properties.put(name, value)));
        return new Listing.Entry(
                model.id(),
                model.task().map(CatalogueTerm::name).orElse(""),
                model.description(),
                properties,
                model.prices().stream()
                        .filter(price ->
                                price.currency().isEmpty() || price.currency().equals(CURRENCY))
                        .map(price -> new Listing.Amount(price.unit(), price.amount()))
                        .toList(),
                model.created());
    }
}
