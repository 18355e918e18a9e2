package dev.ganglion.domain.secret;

import org.jspecify.annotations.Nullable;

/// A home of secrets that did not give or take one. Its message names home and reason, never a secret.
public final class SecretException extends Exception {
    private static final long serialVersionUID = 1;

    private final SecretHome home;
    private final Reason reason;
    private final String detail;

    /// Why it did not.
    public enum Reason {
        /// This computer has no such service, or it does not answer programs.
        NO_SERVICE,
        /// It must be unlocked first: the keychain by its owner, the file by its passphrase.
        LOCKED,
        /// It did not answer in time. It may be waiting for its owner to confirm, so that asking again can help.
        TOO_SLOW,
        /// It said no, without saying more.
        REFUSED,
        WRONG_PASSPHRASE,
        /// The file cannot be read as what it should be.
        DAMAGED,
        /// The file cannot be read from or written to the disk.
        DISK,
        /// It works, yet has no secret where there should be one, such as one of an earlier session.
        MISSING
    }

    public SecretException(SecretHome home, Reason reason) {
        this(home, reason, "", null);
    }

    /// @param detail what else is to be told, such as where a damaged file went; empty for nothing
    public SecretException(SecretHome home, Reason reason, String detail, @Nullable Throwable cause) {
        super(home + " " + reason + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.home = home;
        this.reason = reason;
        this.detail = detail;
    }

    public SecretHome home() {
        return home;
    }

    public Reason reason() {
        return reason;
    }

    /// What else is to be told, such as where a damaged file went; empty for nothing.
    public String detail() {
        return detail;
    }
}
