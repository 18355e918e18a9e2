package dev.ganglion.storage.secret;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps secrets in a file under a passphrase: AES-GCM with a key that PBKDF2 makes. Only the key stays in memory once
/// the file is open; each call reads the file, which another process may have written.
public final class PassphraseFile implements PassphraseStore {
    private static final int ROUNDS = 600_000;

    private final ReentrantLock using = new ReentrantLock();
    private final Path file;
    private final int rounds;
    private volatile @Nullable SealKey key;

    PassphraseFile(Path file, int rounds) {
        this.file = file;
        this.rounds = rounds;
    }

    /// The file at that path, there or not.
    public static PassphraseFile at(Path file) {
        return new PassphraseFile(file, ROUNDS);
    }

    @Override
    public SecretHome home() {
        return SecretHome.FILE;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    @Override
    public boolean open() {
        return key != null;
    }

    @Override
    public void unlock(char[] passphrase) throws SecretException, InterruptedException {
        using.lockInterruptibly();
        try {
            if (exists()) {
                key = fitting(passphrase, undamaged());
            } else {
                SealKey made = SealKey.create(passphrase, rounds);
                store(made, Map.of());
                key = made;
            }
        } finally {
            using.unlock();
            Arrays.fill(passphrase, '\0');
        }
    }

    private SealKey fitting(char[] passphrase, Seal seal) throws SecretException {
        SealKey candidate = SealKey.of(passphrase, seal);
        if (candidate.open(seal).isEmpty()) {
            throw new SecretException(home(), Reason.WRONG_PASSPHRASE);
        }
        return candidate;
    }

    private Seal undamaged() throws SecretException {
        Optional<Seal> seal = Seal.read(content());
        if (seal.isEmpty()) {
            throw new SecretException(home(), Reason.DAMAGED, aside().toString(), null);
        }
        return seal.get();
    }

    private Path aside() throws SecretException {
        try {
            return Aside.move(file);
        } catch (StorageException stays) {
            throw new SecretException(home(), Reason.DISK, file.toString(), stays);
        }
    }

    @Override
    public Optional<String> read(String name) throws SecretException, InterruptedException {
        using.lockInterruptibly();
        try {
            return Optional.ofNullable(secrets(unlocked()).get(name));
        } finally {
            using.unlock();
        }
    }

    @Override
    public void write(String name, String secret) throws SecretException, InterruptedException {
        using.lockInterruptibly();
        try {
            SealKey open = unlocked();
            Map<String, String> secrets = secrets(open);
            secrets.put(name, secret);
            store(open, secrets);
        } finally {
            using.unlock();
        }
    }

    @Override
    public void remove(String name) throws SecretException, InterruptedException {
        using.lockInterruptibly();
        try {
            SealKey open = unlocked();
            Map<String, String> secrets = secrets(open);
            if (secrets.remove(name) != null) {
                store(open, secrets);
            }
        } finally {
            using.unlock();
        }
    }

    private SealKey unlocked() throws SecretException {
        SealKey open = key;
        if (open == null) {
            throw new SecretException(home(), Reason.LOCKED);
        }
        return open;
    }

    /// What the file holds. One that is damaged or was sealed anew meanwhile is to be unlocked again.
    private Map<String, String> secrets(SealKey open) throws SecretException {
        if (!exists()) {
            return new TreeMap<>();
        }
        Optional<Seal> seal = Seal.read(content());
        if (seal.isEmpty()) {
            key = null;
            throw new SecretException(home(), Reason.DAMAGED, file.toString(), null);
        }
        Optional<Map<String, String>> secrets = seal.filter(open::madeFor).flatMap(open::open);
        if (secrets.isEmpty()) {
            key = null;
            throw new SecretException(home(), Reason.LOCKED);
        }
        return secrets.get();
    }

    private byte[] content() throws SecretException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new SecretException(home(), Reason.DISK, Aside.reason(unreadable), unreadable);
        }
    }

    private void store(SealKey open, Map<String, String> secrets) throws SecretException {
        try {
            WholeFile.replace(file, open.seal(secrets).bytes());
        } catch (IOException unwritable) {
            throw new SecretException(home(), Reason.DISK, Aside.reason(unwritable), unwritable);
        }
    }
}
