package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A file of secrets that is none: its passphrase is remembered as it is.
final class MemoryFile implements PassphraseStore {
    final Map<String, String> secrets = new HashMap<>();
    private String passphrase = "";
    private boolean open;

    /// Makes it one that exists and is closed.
    void lock(String by) {
        passphrase = by;
        open = false;
    }

    @Override
    public SecretHome home() {
        return SecretHome.FILE;
    }

    @Override
    public boolean exists() {
        return !passphrase.isEmpty();
    }

    @Override
    public boolean open() {
        return open;
    }

    @Override
    public void unlock(char[] typed) throws SecretException {
        if (exists() && !passphrase.equals(String.valueOf(typed))) {
            throw new SecretException(home(), Reason.WRONG_PASSPHRASE);
        }
        passphrase = String.valueOf(typed);
        open = true;
    }

    @Override
    public Optional<String> read(String name) throws SecretException {
        return Optional.ofNullable(opened().get(name));
    }

    @Override
    public void write(String name, String secret) throws SecretException {
        opened().put(name, secret);
    }

    @Override
    public void remove(String name) throws SecretException {
        opened().remove(name);
    }

    private Map<String, String> opened() throws SecretException {
        if (!open) {
            throw new SecretException(home(), Reason.LOCKED);
        }
        return secrets;
    }
}
