package dev.ganglion.domain.secret;

/// Keeps secrets in a file that a passphrase opens. Until then every method of [SecretStore] fails as
/// [SecretException.Reason#LOCKED].
public interface PassphraseStore extends SecretStore {
    /// Whether there is a file to be opened, rather than one to be made.
    boolean exists();

    /// Whether it is open, so that secrets can be read and written.
    boolean open();

    /// Opens the file until the program ends, or makes one where there is none. Takes a second or so, since guessing
    /// is meant to be slow. Wipes `passphrase`. A damaged file is kept aside under another name, which the
    /// exception tells, and the next call makes a new one.
    void unlock(char[] passphrase) throws SecretException, InterruptedException;
}
