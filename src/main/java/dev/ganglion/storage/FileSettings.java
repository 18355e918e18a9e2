package dev.ganglion.storage;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.file.Aside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;

/// Settings in a JSON file, written some time after a change and when closed.
///
/// A file that cannot be read is kept under another name, and the settings start empty.
public final class FileSettings implements Settings, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FileSettings.class.getName());

    private final Path file;
    private final Duration delay;
    private final Map<String, String> values = new ConcurrentSkipListMap<>();
    private final AtomicBoolean unsaved = new AtomicBoolean();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock saving = new ReentrantLock();
    private final Optional<Path> keptAside;
    private final AtomicReference<Optional<StorageException>> trouble = new AtomicReference<>(Optional.empty());
    private volatile Consumer<Optional<StorageException>> told = _ -> {};

    private FileSettings(Path file, Duration delay) {
        this.file = file;
        this.delay = delay;
        keptAside = load();
    }

    /// Reads the settings of `file`, if there are any, and saves changes after `delay`.
    public static FileSettings open(Path file, Duration delay) {
        return new FileSettings(file, delay);
    }

    /// Where the damaged file went that was found instead of settings.
    public Optional<Path> keptAside() {
        return keptAside;
    }

    /// Has `told` hear on any thread when changes begin not to be saved, with the reason, and once they
    /// are again.
    public void onTrouble(Consumer<Optional<StorageException>> told) {
        this.told = told;
        trouble.get().ifPresent(why -> told.accept(Optional.of(why)));
    }

    @Override
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            unsaved.set(true);
            saveLater();
        }
    }

    @Override
    public void remove(String key) {
        if (values.remove(key) != null) {
            unsaved.set(true);
            saveLater();
        }
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /// Saves what is not saved yet. Throws [StorageException] when that fails.
    @Override
    public void close() {
        try {
            save();
        } catch (IOException e) {
            throw unsaved(e);
        }
    }

    private StorageException unsaved(IOException e) {
        return new StorageException("The settings " + file + " were not saved: " + Aside.reason(e) + '.', e);
    }

    private Optional<Path> load() {
        try {
            if (Files.exists(file)) {
                values.putAll(SettingsFile.read(file));
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(Aside.move(file));
        } catch (IOException e) {
            throw new StorageException("The settings " + file + " cannot be read: " + Aside.reason(e) + '.', e);
        }
    }

    private void saveLater() {
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("settings").start(this::saveAfterDelay);
        }
    }

    private void saveAfterDelay() {
        try {
            Thread.sleep(delay);
            waiting.set(false);
            save();
            tell(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The settings " + file + " were not saved.", e);
            tell(Optional.of(unsaved(e)));
        }
    }

    private void tell(Optional<StorageException> now) {
        if (trouble.getAndSet(now).isPresent() != now.isPresent()) {
            told.accept(now);
        }
    }

    private void save() throws IOException {
        saving.lock();
        try {
            if (unsaved.getAndSet(false)) {
                write();
            }
        } finally {
            saving.unlock();
        }
    }

    private void write() throws IOException {
        try {
            SettingsFile.write(file, values);
        } catch (IOException e) {
            unsaved.set(true);
            throw e;
        }
    }
}
