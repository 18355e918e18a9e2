package dev.ganglion.storage.secret;

import java.util.Optional;

/// A keychain as it is: without a time limit, since a call may wait for its owner to type a password, and with
/// whatever exceptions come out of it.
interface Keychain {
    Optional<String> get(String name) throws Exception;

    void set(String name, String secret) throws Exception;

    /// Only for a name that is there.
    void delete(String name) throws Exception;
}
