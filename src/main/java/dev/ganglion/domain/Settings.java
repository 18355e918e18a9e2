package dev.ganglion.domain;

import java.util.Map;
import java.util.Optional;

/// Keeps preferences by key in a file of the user. Reading is from memory; writing is debounced and never blocks.
/// Holds no secrets.
public interface Settings {
    Optional<String> value(String key);

    void put(String key, String value);

    /// Back to what holds without it.
    void remove(String key);

    /// All that is set, as it is now.
    Map<String, String> all();
}
