package dev.ganglion.storage.secret;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The keychain of the operating system, opened for each call so that nothing is held while none is made.
record OsKeychain(String system, Map<String, String> environment) implements Keychain {
    private static final String SERVICE = "Ganglion";

    /// How the library says that there is none, which it tells from failures by words only. 1168 is Windows' code.
    private static final Pattern NONE = Pattern.compile(
            "No stored credentials match.*|Password not Found|Password is not in wallet|.*\\b1168\\b.*");

    /// Of this computer.
    static OsKeychain ofSystem() {
        return new OsKeychain(System.getProperty("os.name", ""), System.getenv());
    }

    @Override
    public Optional<String> get(String name) throws Exception {
        Keyring keyring = open();
        try {
            return Optional.of(keyring.getPassword(SERVICE, name));
        } catch (PasswordAccessException none) {
            if (NONE.matcher(String.valueOf(none.getMessage())).matches()) {
                return Optional.empty();
            }
            throw none;
        } finally {
            keyring.close();
        }
    }

    @Override
    public void set(String name, String secret) throws Exception {
        Keyring keyring = open();
        try {
            keyring.setPassword(SERVICE, name, secret);
        } finally {
            keyring.close();
        }
    }

    @Override
    public void delete(String name) throws Exception {
        Keyring keyring = open();
        try {
            keyring.deletePassword(SERVICE, name);
        } finally {
            keyring.close();
        }
    }

    /// The first kind that answers. Those of other systems are not even tried, which would load their libraries.
    private Keyring open() throws BackendNotSupportedException {
        BackendNotSupportedException none = new BackendNotSupportedException("no service to ask");
        for (KeyringStorageType kind : kinds()) {
            try {
                return Keyring.create(kind);
            } catch (BackendNotSupportedException next) {
                none.addSuppressed(next);
            }
        }
        throw none;
    }

    private List<KeyringStorageType> kinds() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN);
        }
        if (name.contains("windows")) {
            return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        return sessionBus() ? List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET) : List.of();
    }

    /// Whether programs of this session can talk to each other at all: finding that out by the library takes as long
    /// as loading it.
    private boolean sessionBus() {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank()
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || (!runtime.isBlank() && Files.exists(Path.of(runtime, "bus")));
    }
}
