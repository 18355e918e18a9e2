package dev.ganglion.app;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.storage.secret.SecretHomes;
import dev.ganglion.storage.secret.Transfer;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.doctor.Doctor;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Profiles;
import dev.ganglion.workersai.profile.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Connects who asks with who answers. The environment's account is a profile as long as the process lives.
final class Switchboard implements Connecting {
    /// A name under which nothing is kept, to find out whether a home answers.
    private static final String NOBODY = "nobody";

    /// How often a home that only takes its time is asked again, each time waiting as long as it does.
    private static final int ATTEMPTS = 120;

    private final ReentrantLock changing = new ReentrantLock(true);
    private final Profiles profiles;
    private final SecretHomes homes;
    private final ProfileSecrets secrets;
    private final Reaching reaching;
    private final Optional<Profile> environment;
    private final List<Consumer<Access>> listeners = new CopyOnWriteArrayList<>();
    private volatile InUse state;

    private Switchboard(Profiles profiles, SecretHomes homes, Reaching reaching, Optional<Profile> environment)
            throws InterruptedException {
        this.profiles = profiles;
        this.homes = homes;
        this.secrets = new ProfileSecrets(homes);
        this.reaching = reaching;
        this.environment = environment;
        this.state = first();
    }

    /// Connects with the environment's account, else with the profile that was last in use, else with the sandbox.
    /// Blocks: half a second at most for a home that does not answer, a second for the sandbox.
    static Switchboard open(Profiles profiles, SecretHomes homes, Reaching reaching, Optional<Connection> environment)
            throws InterruptedException {
        Optional<Profile> profile = environment.map(connection -> Profile.ofEnvironment(connection.account()));
        profile.ifPresent(account -> environment
                .flatMap(Connection::token)
                .ifPresent(token -> homes.session().write(account.tokenName(), token.secret())));
        return new Switchboard(profiles, homes, reaching, profile);
    }

    /// Asks on a thread of its own for the secrets that [#open] will want, so that a slow home has as long as
    /// everything
    /// else takes that is opened before.
    static void foresee(Profiles profiles, SecretHomes homes) {
        Thread.ofVirtual().name("secrets").start(() -> {
            try {
                new ProfileSecrets(homes).complete(last(profiles), Typed.NOTHING);
            } catch (SecretException | InterruptedException unanswered) {
                System.getLogger(Switchboard.class.getName())
                        .log(System.Logger.Level.DEBUG, "A secret is not there yet", unanswered);
            }
        });
    }

    private static Profile last(Profiles profiles) {
        return profiles.used().flatMap(profiles::find).orElse(Profile.SANDBOX);
    }

    private InUse first() throws InterruptedException {
        Profile wanted = environment.orElseGet(() -> last(profiles));
        try {
            return InUse.of(access(wanted));
        } catch (SecretException why) {
            return new InUse(sandbox(), Optional.of(new Hindrance(wanted, why)));
        }
    }

    private Access access(Profile profile) throws SecretException, InterruptedException {
        return reaching.access(profile, secrets.complete(profile, Typed.NOTHING));
    }

    private Access sandbox() {
        return reaching.access(Profile.SANDBOX, Typed.NOTHING);
    }

    /// What the ledger books the calls of `profile` under.
    String ledgerName(Profile profile) {
        return reaching.ledgerName(profile);
    }

    @Override
    public List<Profile> profiles() {
        List<Profile> all = new ArrayList<>(List.of(Profile.SANDBOX));
        environment.ifPresent(all::add);
        all.addAll(profiles.all());
        return List.copyOf(all);
    }

    @Override
    public Access now() {
        return state.access();
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return state.hindrance();
    }

    @Override
    public Optional<String> keptAside() {
        return profiles.keptAside();
    }

    @Override
    public void onChange(Consumer<Access> listener) {
        listeners.add(listener);
    }

    @Override
    public void use(Profile profile) throws SecretException, InterruptedException {
        changing.lockInterruptibly();
        try {
            state = InUse.of(access(profile));
            profiles.use(profile.id());
        } finally {
            changing.unlock();
        }
        tell();
    }

    /// Waits for a home that only takes its time, a minute or so, then uses what should have been in use since the
    /// start, unless something was chosen meanwhile. Whether it did so.
    boolean awaitSecret() throws SecretException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return resume();
            } catch (SecretException unanswered) {
                if (unanswered.reason() != Reason.TOO_SLOW || attempt == ATTEMPTS) {
                    throw unanswered;
                }
            }
        }
    }

    private boolean resume() throws SecretException, InterruptedException {
        changing.lockInterruptibly();
        try {
            if (hindrance().isEmpty()) {
                return false;
            }
            state = InUse.of(access(hindrance().get().profile()));
        } finally {
            changing.unlock();
        }
        tell();
        return true;
    }

    @Override
    public void save(Profile profile, Typed typed) throws SecretException, InterruptedException {
        if (profile.builtIn()) {
            throw new IllegalArgumentException(profile.name() + " is there by itself");
        }
        changing.lockInterruptibly();
        Transfer transfer = new Transfer();
        try {
            secrets.keep(transfer, profiles.find(profile.id()), profile, typed);
            if (inUse(profile)) {
                state = InUse.of(access(profile));
            }
            profiles.save(profile);
            transfer.keep();
            state = state.knowing(profile);
        } finally {
            transfer.undo();
            changing.unlock();
        }
        tell();
    }

    @Override
    public void remove(Profile profile) throws SecretException, InterruptedException {
        changing.lockInterruptibly();
        Transfer transfer = new Transfer();
        try {
            secrets.remove(transfer, profile);
            drop(profile);
            transfer.keep();
        } finally {
            transfer.undo();
            changing.unlock();
        }
        tell();
    }

    @Override
    public void forget(Profile profile) throws InterruptedException {
        changing.lockInterruptibly();
        try {
            drop(profile);
        } finally {
            changing.unlock();
        }
        tell();
    }

    private void drop(Profile profile) {
        if (inUse(profile)) {
            state = InUse.of(sandbox());
        } else if (hindrance()
                .filter(hindered -> hindered.profile().id().equals(profile.id()))
                .isPresent()) {
            state = InUse.of(now());
        }
        profiles.remove(profile.id());
    }

    private boolean inUse(Profile profile) {
        return now().profile().id().equals(profile.id());
    }

    private void tell() {
        Access access = now();
        listeners.forEach(listener -> listener.accept(access));
    }

    @Override
    public Optional<Token> token(Profile profile) throws SecretException, InterruptedException {
        return secrets.kept(profile);
    }

    @Override
    public boolean bereft(Profile profile) {
        return secrets.bereft(profile);
    }

    @Override
    public CloudflareAccount account(Profile profile, Typed typed) throws SecretException, InterruptedException {
        return reaching.account(reaching.connection(profile, secrets.complete(profile, typed)));
    }

    @Override
    public List<Finding> examine(Profile profile, Typed typed, Consumer<Finding> each)
            throws SecretException, InterruptedException {
        Connection connection = reaching.connection(profile, secrets.complete(profile, typed));
        return new Doctor(reaching.examined(connection), reaching.clock()).examine(each);
    }

    @Override
    public Optional<SecretException> trouble(SecretHome home) throws InterruptedException {
        try {
            homes.at(home).read(NOBODY);
            return Optional.empty();
        } catch (SecretException why) {
            return Optional.of(why);
        }
    }

    @Override
    public PassphraseStore passphraseFile() {
        return homes.file();
    }
}
