package dev.ganglion.net;

import java.time.Duration;
import java.util.Optional;

/// An answer whose status says no.
public record Rejected(int http, Optional<Duration> retryAfter, String body) {
    /// Tells which failure a rejected request means.
    public interface Reader {
        dev.ganglion.domain.Failure read(Rejected rejected);
    }
}
