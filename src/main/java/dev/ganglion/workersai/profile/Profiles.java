package dev.ganglion.workersai.profile;

import dev.ganglion.domain.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The profiles that are kept, in the order they were made, and which of them was last in use. They lie in the
/// settings, and no secret with them. Safe on any thread; never blocks.
public final class Profiles {
    /// The key of the settings under which the profiles are.
    static final String KEY = "connections";

    /// The key of the settings under which the id of the one in use is.
    static final String USED = "connections.used";

    private static final String ASIDE = "connections.damaged";

    private final ReentrantLock changing = new ReentrantLock();
    private final Settings settings;
    private final List<Profile> kept;
    private final Optional<String> keptAside;

    /// Those of `settings`. What cannot be read there is kept under another key, and the rest is used.
    public Profiles(Settings settings) {
        this.settings = settings;
        ProfileJson.Read read = ProfileJson.read(settings.value(KEY).orElse(""));
        this.kept = new ArrayList<>(read.profiles());
        this.keptAside = read.whole() ? Optional.empty() : Optional.of(aside());
    }

    private String aside() {
        String key = ASIDE;
        for (int i = 2; settings.value(key).isPresent(); i++) {
            key = ASIDE + '-' + i;
        }
        settings.put(key, settings.value(KEY).orElse(""));
        write();
        return key;
    }

    /// Where went what was found and could not be read as profiles.
    public Optional<String> keptAside() {
        return keptAside;
    }

    public List<Profile> all() {
        changing.lock();
        try {
            return List.copyOf(kept);
        } finally {
            changing.unlock();
        }
    }

    /// The kept profile of that id.
    public Optional<Profile> find(String id) {
        return all().stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /// The id of the profile that was last in use, kept or built in.
    public Optional<String> used() {
        return settings.value(USED).filter(id -> !id.isEmpty());
    }

    /// Remembers the profile of that id as the one in use.
    public void use(String id) {
        settings.put(USED, id);
    }

    /// Keeps `profile`, in place of the one of the same id, else as the last. What is built in is not kept.
    public void save(Profile profile) {
        if (profile.builtIn()) {
            throw new IllegalArgumentException(profile.name() + " is there by itself");
        }
        changing.lock();
        try {
            kept.replaceAll(each -> each.id().equals(profile.id()) ? profile : each);
            if (!kept.contains(profile)) {
                kept.add(profile);
            }
            write();
        } finally {
            changing.unlock();
        }
    }

    /// Forgets the profile of that id; the sandbox is in use where it was.
    public void remove(String id) {
        changing.lock();
        try {
            kept.removeIf(each -> each.id().equals(id));
            write();
            if (used().filter(id::equals).isPresent()) {
                use(Profile.SANDBOX.id());
            }
        } finally {
            changing.unlock();
        }
    }

    private void write() {
        settings.put(KEY, ProfileJson.write(kept));
    }
}
