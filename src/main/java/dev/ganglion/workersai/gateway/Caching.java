package dev.ganglion.workersai.gateway;

import java.time.Duration;
import java.util.Optional;

/// Whether a reply may come from the gateway's cache, and how long it stays there.
///
/// @param ttl from 60 seconds to 30 days
/// @param skip whether the cache is passed by
/// @param key under which the reply is kept, instead of the whole request
public record Caching(Optional<Duration> ttl, boolean skip, Optional<String> key) {
    /// As the gateway is set.
    public static final Caching USUAL = new Caching(Optional.empty(), false, Optional.empty());

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(30);

    public Caching {
        if (ttl.isPresent() && (ttl.get().compareTo(SHORTEST) < 0 || ttl.get().compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a cached reply is kept from 60 seconds to 30 days, not " + ttl.get());
        }
        key.ifPresent(HeaderText::check);
    }
}
