package dev.ganglion.workersai.profile;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.doctor.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The profiles, and which of them is in use. Safe on any thread. What throws [SecretException] or
/// [InterruptedException] blocks: call it through the UI's background.
public interface Connecting {
    /// A profile that should have been in use and is not, since its secret was not to be had.
    record Hindrance(Profile profile, SecretException why) {}

    /// The sandbox, the environment's where there is one, then those that are kept, in the order they were made.
    List<Profile> profiles();

    /// The connection in use.
    Access now();

    /// Why another than the last one is in use since the start; gone once any profile is chosen.
    Optional<Hindrance> hindrance();

    /// What was found instead of profiles and kept under another key of the settings, which this names.
    Optional<String> keptAside();

    /// Tells `listener` of each change of the connection in use, and of each profile saved or removed, on the thread
    /// that made it.
    void onChange(Consumer<Access> listener);

    /// Takes `profile` into use, now and at the next start. Calls that run already keep the connection they have.
    void use(Profile profile) throws SecretException, InterruptedException;

    /// Keeps `profile`, in place of the one of the same id, and what was typed in its home. Where the home is another
    /// than before, its secrets move there: written, read back, then removed from the old home. After an exception
    /// profile and secrets are as they were. The profile in use is connected anew.
    void save(Profile profile, Typed typed) throws SecretException, InterruptedException;

    /// Removes `profile` and its secrets; the sandbox takes over where it was in use. When a secret cannot be removed,
    /// the profile stays.
    void remove(Profile profile) throws SecretException, InterruptedException;

    /// Removes `profile` without its secrets, for a home that does not answer any more.
    void forget(Profile profile) throws InterruptedException;

    /// The token of `profile`; empty when it needs none or none is kept.
    Optional<Token> token(Profile profile) throws SecretException, InterruptedException;

    /// Whether the token of `profile` is gone, since it was kept in memory only and that was an earlier
    /// session's. Does not block.
    boolean bereft(Profile profile);

    /// The account behind `profile`, kept or not, with what was typed in place of what is kept.
    CloudflareAccount account(Profile profile, Typed typed) throws SecretException, InterruptedException;

    /// Examines `profile`, kept or not, with what was typed in place of what is kept; `each` hears of every check.
    List<Finding> examine(Profile profile, Typed typed, Consumer<Finding> each)
            throws SecretException, InterruptedException;

    /// Why that home would not keep a secret now; empty when it would.
    Optional<SecretException> trouble(SecretHome home) throws InterruptedException;

    /// The file among the homes, to be unlocked.
    PassphraseStore passphraseFile();
}
