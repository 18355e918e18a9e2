package dev.ganglion.storage.secret;

import com.github.javakeyring.BackendNotSupportedException;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.domain.secret.SecretStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Keeps secrets in a keychain that may be slow, locked or not there at all.
///
/// Whatever the keychain does, a call answers within the limit, else as [Reason#TOO_SLOW]. A read that was given up
/// goes on, since its owner may be typing the password: the next read of that secret gets its answer. A change that
/// was given up is undone should it come about after all.
public final class KeychainStore implements SecretStore {
    private static final Duration USUAL_LIMIT = Duration.ofMillis(500);

    private final Keychain keychain;
    private final Duration limit;
    private final Map<String, FutureTask<Optional<String>>> reading = new ConcurrentHashMap<>();

    KeychainStore(Keychain keychain, Duration limit) {
        this.keychain = keychain;
        this.limit = limit;
    }

    /// The keychain of this computer.
    public static KeychainStore ofSystem() {
        return new KeychainStore(OsKeychain.ofSystem(), USUAL_LIMIT);
    }

    @Override
    public SecretHome home() {
        return SecretHome.KEYCHAIN;
    }

    @Override
    public Optional<String> read(String name) throws SecretException, InterruptedException {
        FutureTask<Optional<String>> task = reading.computeIfAbsent(name, wanted -> start(() -> keychain.get(wanted)));
        try {
            Optional<String> secret = answer(task);
            reading.remove(name, task);
            return secret;
        } catch (TimeoutException unanswered) {
            throw new SecretException(home(), Reason.TOO_SLOW, "", unanswered);
        } catch (SecretException failed) {
            reading.remove(name, task);
            throw failed;
        }
    }

    @Override
    public void write(String name, String secret) throws SecretException, InterruptedException {
        change(name, new KeychainChange(keychain, name, Optional.of(secret)));
    }

    @Override
    public void remove(String name) throws SecretException, InterruptedException {
        change(name, new KeychainChange(keychain, name, Optional.empty()));
    }

    private void change(String name, KeychainChange change) throws SecretException, InterruptedException {
        reading.remove(name);
        FutureTask<Boolean> task = start(change);
        try {
            answer(task);
        } catch (TimeoutException unanswered) {
            if (change.abandon()) {
                throw new SecretException(home(), Reason.TOO_SLOW, "", unanswered);
            }
        } catch (InterruptedException stopped) {
            change.abandon();
            throw stopped;
        }
    }

    /// On a thread of the system: a native call would keep a virtual one's carrier, of which there are few.
    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("keychain").start(task);
        return task;
    }

    private <T> T answer(FutureTask<T> task) throws SecretException, InterruptedException, TimeoutException {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new SecretException(home(), reason(cause), "", cause);
        }
    }

    /// The libraries of the desktops have no words of their own for a keychain whose owner would not unlock it: some
    /// name the error of the protocol, some trip over the secret that they did not get.
    private static Reason reason(Throwable cause) {
        return switch (cause) {
            case BackendNotSupportedException _ -> Reason.NO_SERVICE;
            case LinkageError _ -> Reason.NO_SERVICE;
            case NullPointerException _ -> Reason.LOCKED;
            case Throwable other when String.valueOf(other.getMessage()).contains("IsLocked") -> Reason.LOCKED;
            case Throwable other
            when String.valueOf(other.getMessage()).contains("ServiceUnknown") -> Reason.NO_SERVICE;
            case Throwable _ -> Reason.REFUSED;
        };
    }
}
