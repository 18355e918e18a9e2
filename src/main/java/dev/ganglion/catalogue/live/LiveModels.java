package dev.ganglion.catalogue.live;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.domain.listing.Listing;
import dev.ganglion.domain.listing.Listings;
import dev.ganglion.domain.listing.News;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.account.ModelListing;
import dev.ganglion.workersai.account.ModelSearch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the catalogue of a connection and tells what has changed. Safe on any thread; every method blocks.
public final class LiveModels {
    private static final System.Logger LOG = System.getLogger(LiveModels.class.getName());

    private final Catalogue bundled;
    private final Listings listings;
    private final Clock clock;

    public LiveModels(Catalogue bundled, Listings listings, Clock clock) {
        this.bundled = bundled;
        this.listings = listings;
        this.clock = clock;
    }

    /// What is known of that connection without asking it. Blocks on the disk.
    public Standing kept(String connection) {
        return listings.last(connection)
                .map(kept -> new Standing(
                        Merge.of(bundled, kept.listing()),
                        new Origin.Kept(kept.listing().read()),
                        kept.news(),
                        false,
                        Optional.empty()))
                .orElseGet(this::bundled);
    }

    /// What ships with the program.
    public Standing bundled() {
        return new Standing(bundled, new Origin.Bundled(bundledOn()), News.NONE, false, Optional.empty());
    }

    /// Asks the connection for its models and keeps what it says. A server that lists none of them changes nothing, nor
    /// does one that speaks OpenAI's protocol only.
    ///
    /// A page that fails in the middle leaves the models after it as they were known; why is in the standing.
    public Standing load(String connection, CloudflareAccount account, Lister lister)
            throws WorkersAiException, InterruptedException {
        Standing before = kept(connection);
        if (account.speaks() != Speaks.WORKERS_AI) {
            return before;
        }
        ModelListing listed = account.models(ModelSearch.ALL);
        Instant now = clock.instant();
        boolean whole = listed.broken().isEmpty();
        Listing listing = Words.listing(listed, now, lister);
        Optional<Failure> trouble = listed.broken().map(ModelListing.BrokenPage::failure);
        if (listing.models().isEmpty()) {
            return new Standing(before.catalogue(), before.origin(), before.news(), false, trouble);
        }
        Listing merged = whole ? listing : overlaid(connection, listing);
        Catalogue catalogue = Merge.of(bundled, merged);
        List<Change> changes = Comparison.between(before.catalogue(), catalogue);
        News news = changes.isEmpty() ? before.news() : new News(now, changes);
        keep(connection, new Listings.Kept(merged, news));
        return new Standing(catalogue, new Origin.Live(now, whole), news, !changes.isEmpty(), trouble);
    }

    /// How many models that connection lists, as far as is kept. Blocks on the disk.
    public int listed(String connection) {
        return listings.last(connection)
                .map(kept -> kept.listing().models().size())
                .orElse(0);
    }

    private LocalDate bundledOn() {
        return bundled.models().stream()
                .map(model -> model.prices().read())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /// What was read of a broken listing over what is kept of an earlier one.
    private Listing overlaid(String connection, Listing broken) {
        return listings.last(connection)
                .map(earlier -> Words.over(earlier.listing(), broken))
                .orElse(broken);
    }

    /// A catalogue that cannot be kept is read again at the next start.
    private void keep(String connection, Listings.Kept kept) {
        try {
            listings.keep(connection, kept);
        } catch (StorageException full) {
            LOG.log(System.Logger.Level.WARNING, "The live catalogue is not kept", full);
        }
    }
}
