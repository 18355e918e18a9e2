package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Profiles and their tokens in memory. Nothing answers: what the doctor finds is told beforehand.
final class MemoryConnecting implements Connecting {
    final List<Profile> kept = new ArrayList<>();
    final Map<String, String> tokens = new HashMap<>();
    final Map<SecretHome, Reason> troubles = new HashMap<>();
    final List<Typed> examined = new ArrayList<>();
    final MemoryFile file = new MemoryFile();
    List<Finding> findings = List.of();
    Optional<Hindrance> hindrance = Optional.empty();
    private Profile used = Profile.SANDBOX;

    /// Keeps that profile with that token, in use.
    MemoryConnecting with(Profile profile, String token) {
        kept.add(profile);
        tokens.put(profile.id(), token);
        used = profile;
        return this;
    }

    @Override
    public List<Profile> profiles() {
        List<Profile> all = new ArrayList<>(List.of(Profile.SANDBOX));
        all.addAll(kept);
        return all;
    }

    @Override
    public Access now() {
        return new Access(used, used.name(), used.builtIn(), nobody(), nobody());
    }

    /// What no page of connections asks for.
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nobody() {
        @Nullable T nobody = null;
        return nobody;
    }

    @Override
    public Optional<Hindrance> hindrance() {
        return hindrance;
    }

    @Override
    public Optional<String> keptAside() {
        return Optional.empty();
    }

    @Override
    public void onChange(Consumer<Access> listener) {
        listener.accept(now());
    }

    @Override
    public void use(Profile profile) throws SecretException {
        if (profile.reach().needsToken() && token(profile).isEmpty()) {
            throw new SecretException(profile.home(), Reason.MISSING);
        }
        used = profile;
        hindrance = Optional.empty();
    }

    @Override
    public void save(Profile profile, Typed typed) throws SecretException {
        check(profile.home());
        typed.token().ifPresent(token -> tokens.put(profile.id(), token.secret()));
        if (kept.stream().noneMatch(each -> each.id().equals(profile.id()))) {
            kept.add(profile);
        }
        kept.replaceAll(each -> each.id().equals(profile.id()) ? profile : each);
    }

    @Override
    public void remove(Profile profile) throws SecretException {
        check(profile.home());
        forget(profile);
        tokens.remove(profile.id());
    }

    @Override
    public void forget(Profile profile) {
        kept.remove(profile);
        if (used.equals(profile)) {
            used = Profile.SANDBOX;
        }
    }

    @Override
    public Optional<Token> token(Profile profile) throws SecretException {
        check(profile.home());
        return Optional.ofNullable(tokens.get(profile.id())).map(Token::new);
    }

    @Override
    public boolean bereft(Profile profile) {
        return profile.home() == SecretHome.SESSION
                && profile.reach().needsToken()
                && !tokens.containsKey(profile.id());
    }

    private void check(SecretHome home) throws SecretException {
        Optional<SecretException> trouble = trouble(home);
        if (trouble.isPresent()) {
            throw trouble.get();
        }
    }

    @Override
    public CloudflareAccount account(Profile profile, Typed typed) {
        throw new AssertionError("the page asks the doctor, not the account");
    }

    @Override
    public List<Finding> examine(Profile profile, Typed typed, Consumer<Finding> each) {
        examined.add(typed);
        findings.forEach(each);
        return findings;
    }

    @Override
    public Optional<SecretException> trouble(SecretHome home) {
        Optional<Reason> locked =
                home == SecretHome.FILE && !file.open() ? Optional.of(Reason.LOCKED) : Optional.empty();
        return Optional.ofNullable(troubles.get(home))
                .or(() -> locked)
                .map(reason -> new SecretException(home, reason));
    }

    @Override
    public PassphraseStore passphraseFile() {
        return file;
    }
}
