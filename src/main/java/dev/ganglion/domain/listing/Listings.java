package dev.ganglion.domain.listing;

import java.util.Objects;
import java.util.Optional;

/// Keeps what was read of live catalogues, for the next start and for hours without a network. What is kept may be
/// deleted at any time: it is then read again. Every method blocks on the disk and is safe on any thread.
public interface Listings {
    /// What is kept of one connection.
    record Kept(Listing listing, News news) {
        public Kept {
            Objects.requireNonNull(listing, "a listing");
            Objects.requireNonNull(news, "news");
        }
    }

    /// The last listing of that connection; empty where there is none or it cannot be read any more.
    Optional<Kept> last(String connection);

    /// Takes the place of what was kept before. Throws [StorageException] when the disk refuses.
    void keep(String connection, Kept kept);

    /// The JSON Schema of a model's input as the connection last gave it.
    Optional<String> schema(String connection, String model);

    /// Takes the place of the schema that was kept before. Throws [StorageException] when the disk refuses.
    void keepSchema(String connection, String model, String json);
}
