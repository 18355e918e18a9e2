package dev.ganglion.app;

import dev.ganglion.domain.Settings;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The settings as a command sees them: read from the file, changed in memory only, since a window may own the file.
final class BorrowedSettings implements Settings {
    private final FileSettings file;
    private final Map<String, Optional<String>> changed = new ConcurrentHashMap<>();

    BorrowedSettings(Folders folders) {
        this.file = FileSettings.open(folders.settings(), Duration.ofDays(1));
    }

    @Override
    public Optional<String> value(String key) {
        return changed.getOrDefault(key, file.value(key));
    }

    @Override
    public void put(String key, String value) {
        changed.put(key, Optional.of(value));
    }

    @Override
    public void remove(String key) {
        changed.put(key, Optional.empty());
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> all = new HashMap<>(file.all());
        all.keySet().removeAll(changed.keySet());
        changed.forEach((key, value) -> value.ifPresent(set -> all.put(key, set)));
        return Map.copyOf(all);
    }
}
