package dev.ganglion.storage.secret;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Several changes of secrets that come about together or not at all: when one fails, those before it are undone.
/// Used by one thread, which ends it with [#undo] whatever happened.
public final class Transfer {
    /// A change that undoes another.
    private interface Step {
        void run() throws SecretException, InterruptedException;
    }

    private final Deque<Step> undoing = new ArrayDeque<>();

    /// Keeps `secret` in `store` and reads it back to be sure.
    public void put(SecretStore store, String name, String secret) throws SecretException, InterruptedException {
        Optional<String> before = store.read(name);
        store.write(name, secret);
        undoing.push(() -> restore(store, name, before));
        if (!store.read(name).equals(Optional.of(secret))) {
            throw new SecretException(store.home(), Reason.REFUSED, "it gives back another secret than it took", null);
        }
    }

    /// Removes what `store` has under `name`, if anything.
    public void remove(SecretStore store, String name) throws SecretException, InterruptedException {
        Optional<String> before = store.read(name);
        if (before.isPresent()) {
            store.remove(name);
            undoing.push(() -> restore(store, name, before));
        }
    }

    private static void restore(SecretStore store, String name, Optional<String> before)
            throws SecretException, InterruptedException {
        if (before.isPresent()) {
            store.write(name, before.get());
        } else {
            store.remove(name);
        }
    }

    /// Leaves everything as it is now, so that nothing is undone.
    public void keep() {
        undoing.clear();
    }

    /// Undoes what was not kept, as far as the homes allow: what cannot be undone is told to the log, without a secret.
    /// Who is interrupted meanwhile stays so, and leaves nothing half done.
    public void undo() {
        boolean interrupted = false;
        while (!undoing.isEmpty()) {
            try {
                undoing.peek().run();
                undoing.pop();
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (SecretException stays) {
                undoing.pop();
                System.getLogger(Transfer.class.getName())
                        .log(System.Logger.Level.WARNING, "A change of secrets could not be undone", stays);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
