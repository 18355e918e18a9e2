package dev.ganglion.domain.listing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The newest differences that were found.
///
/// @param found when; the epoch where nothing ever differed
public record News(Instant found, List<Change> changes) {
    public static final News NONE = new News(Instant.EPOCH, List.of());

    public News {
        Objects.requireNonNull(found, "a time");
        changes = List.copyOf(changes);
    }
}
