package dev.ganglion.app;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.domain.secret.SecretStore;
import dev.ganglion.storage.secret.PassphraseFile;
import dev.ganglion.storage.secret.SecretHomes;
import dev.ganglion.storage.secret.SessionStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A keychain in memory that may be told not to answer.
final class MemoryKeychain implements SecretStore {
    final Map<String, String> entries = new ConcurrentHashMap<>();
    private volatile CountDownLatch owner = new CountDownLatch(0);
    private volatile Optional<Reason> reading = Optional.empty();
    private volatile Optional<Reason> changing = Optional.empty();

    /// The homes with this as their keychain, and the file in that folder.
    SecretHomes in(Path folder) {
        return new SecretHomes(this, PassphraseFile.at(folder.resolve("secrets.json")), new SessionStore());
    }

    void refuse(Reason why) {
        reading = Optional.of(why);
        changing = Optional.of(why);
    }

    void refuseChanges(Reason why) {
        changing = Optional.of(why);
    }

    /// Its owner is away: what reads is told after a moment that it is too slow, until the returned latch is down.
    CountDownLatch keepWaiting() {
        owner = new CountDownLatch(1);
        return owner;
    }

    void answer() {
        reading = Optional.empty();
        changing = Optional.empty();
    }

    @Override
    public SecretHome home() {
        return SecretHome.KEYCHAIN;
    }

    @Override
    public Optional<String> read(String name) throws SecretException, InterruptedException {
        check(reading);
        if (!owner.await(100, TimeUnit.MILLISECONDS)) {
            throw new SecretException(home(), Reason.TOO_SLOW);
        }
        return Optional.ofNullable(entries.get(name));
    }

    @Override
    public void write(String name, String secret) throws SecretException {
        check(changing);
        entries.put(name, secret);
    }

    @Override
    public void remove(String name) throws SecretException {
        check(changing);
        entries.remove(name);
    }

    private void check(Optional<Reason> trouble) throws SecretException {
        if (trouble.isPresent()) {
            throw new SecretException(home(), trouble.get());
        }
    }
}
