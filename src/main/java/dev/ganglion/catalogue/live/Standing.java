package dev.ganglion.catalogue.live;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.listing.News;
import java.util.Optional;

/// A catalogue as it stands for a connection.
///
/// @param news the newest differences, found now or in an earlier run
/// @param fresh whether they were found just now, so that they have not been told yet
/// @param trouble why the live catalogue, or a page of it, could not be read
public record Standing(Catalogue catalogue, Origin origin, News news, boolean fresh, Optional<Failure> trouble) {
    /// The same, with why something newer could not be had.
    public Standing but(Failure failure) {
        return new Standing(catalogue, origin, news, fresh, Optional.of(failure));
    }
}
