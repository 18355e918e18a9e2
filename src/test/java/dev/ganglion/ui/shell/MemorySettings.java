package dev.ganglion.ui.shell;

import dev.ganglion.domain.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Settings that live as long as the test.
final class MemorySettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        values.put(key, value);
    }
}
