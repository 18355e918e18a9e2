package dev.ganglion.domain.secret;

import java.util.Optional;

/// Keeps secrets by name in one home. Every method blocks, for half a second or so at most: call it off the UI thread.
/// Safe on any thread; interrupting it gives up.
public interface SecretStore {
    SecretHome home();

    /// The secret of that name; empty when the home works and has none.
    Optional<String> read(String name) throws SecretException, InterruptedException;

    /// Keeps `secret`, in place of what had that name. After an exception the one before is still there.
    void write(String name, String secret) throws SecretException, InterruptedException;

    /// Forgets the secret of that name, if there is one.
    void remove(String name) throws SecretException, InterruptedException;
}
