package dev.ganglion.domain.secret;

/// Where a secret is kept.
public enum SecretHome {
    /// The keychain of the operating system.
    KEYCHAIN,
    /// A file that only a passphrase opens.
    FILE,
    /// Memory: gone when the program ends.
    SESSION
}
