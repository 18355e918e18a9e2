package dev.ganglion.workersai.gateway;

import java.util.Map;
import java.util.Optional;

/// What the gateway's log keeps of a request.
///
/// @param collect whether it is logged; as the gateway is set where empty
/// @param metadata strings, numbers and booleans by name, to find it by
/// @param eventId to correlate it by
public record Logging(Optional<Boolean> collect, Map<String, Object> metadata, Optional<String> eventId) {
    /// As the gateway is set.
    public static final Logging USUAL = new Logging(Optional.empty(), Map.of(), Optional.empty());

    public Logging {
        metadata = Map.copyOf(metadata);
        metadata.forEach((name, value) -> {
            if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
                throw new IllegalArgumentException(
                        "metadata are strings, numbers and booleans, which " + name + " is not");
            }
        });
        eventId.ifPresent(HeaderText::check);
    }
}
