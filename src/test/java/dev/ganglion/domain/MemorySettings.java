package dev.ganglion.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings that live as long as the test.
public final class MemorySettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
