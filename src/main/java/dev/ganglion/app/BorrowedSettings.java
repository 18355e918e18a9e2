package dev.ganglion.app;

import dev.ganglion.domain.Settings;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The settings as a command sees them: read from the file, changed in memory only, since a window may own the file.
final class BorrowedSettings implements Settings {
    private final FileSettings file;
    private final Map<String, String> changed = new ConcurrentHashMap<>();

    BorrowedSettings(Folders folders) {
        this.file = FileSettings.open(folders.settings(), Duration.ofDays(1));
    }

    @Override
    public Optional<String> value(String key) {
        String own = changed.get(key);
        return own == null ? file.value(key) : Optional.of(own);
    }

    @Override
    public void put(String key, String value) {
        changed.put(key, value);
    }
}
