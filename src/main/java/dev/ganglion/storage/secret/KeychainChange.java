package dev.ganglion.storage.secret;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/// Makes one change in a keychain, and takes it back when it comes about after it was given up: whoever gave it up was
/// told that it did not.
final class KeychainChange implements Callable<Boolean> {
    /// How far it is.
    private enum State {
        UNDER_WAY,
        MADE,
        ABANDONED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.UNDER_WAY);
    private final Keychain keychain;
    private final String name;
    private final Optional<String> wanted;

    /// @param wanted the secret to be there, or none
    KeychainChange(Keychain keychain, String name, Optional<String> wanted) {
        this.keychain = keychain;
        this.name = name;
        this.wanted = wanted;
    }

    @Override
    public Boolean call() throws Exception {
        Optional<String> before = keychain.get(name);
        if (state.get() == State.ABANDONED) {
            return false;
        }
        put(before, wanted);
        if (state.compareAndSet(State.UNDER_WAY, State.MADE)) {
            return true;
        }
        put(wanted, before);
        return false;
    }

    private void put(Optional<String> present, Optional<String> next) throws Exception {
        if (next.isPresent()) {
            keychain.set(name, next.get());
        } else if (present.isPresent()) {
            keychain.delete(name);
        }
    }

    /// Gives it up; false when it was made already.
    boolean abandon() {
        return state.compareAndSet(State.UNDER_WAY, State.ABANDONED);
    }
}
