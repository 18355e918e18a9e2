package dev.ganglion.app;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.domain.secret.SecretStore;
import dev.ganglion.storage.secret.SecretHomes;
import dev.ganglion.storage.secret.Transfer;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds, keeps and removes the secrets of profiles in their homes.
record ProfileSecrets(SecretHomes homes) {
    /// One of the secrets that a profile may have.
    ///
    /// @param wanted whether the profile sends it
    private record Slot(String name, boolean wanted, Optional<Token> typed) {}

    /// What `profile` sends: as typed, else as kept. Fails as [Reason#MISSING] where there is neither.
    Typed complete(Profile profile, Typed typed) throws SecretException, InterruptedException {
        return new Typed(complete(profile, token(profile, typed)), complete(profile, gateway(profile, typed)));
    }

    private Optional<Token> complete(Profile profile, Slot slot) throws SecretException, InterruptedException {
        if (!slot.wanted) {
            return Optional.empty();
        }
        Optional<Token> found = slot.typed.isPresent()
                ? slot.typed
                : home(profile).read(slot.name).map(Token::new);
        if (found.isEmpty()) {
            throw new SecretException(profile.home(), Reason.MISSING);
        }
        return found;
    }

    /// Whether a secret of `profile` went with an earlier session.
    boolean bereft(Profile profile) {
        return profile.home() == SecretHome.SESSION
                && Stream.of(token(profile, Typed.NOTHING), gateway(profile, Typed.NOTHING))
                        .anyMatch(slot ->
                                slot.wanted && homes.session().read(slot.name).isEmpty());
    }

    /// The token that is kept, if any.
    Optional<Token> kept(Profile profile) throws SecretException, InterruptedException {
        return profile.reach().needsToken()
                ? home(profile).read(profile.tokenName()).map(Token::new)
                : Optional.empty();
    }

    /// Keeps the secrets of `profile` in its home: what was typed, else what `before` has in its own. What it does not
    /// send is kept nowhere. A step of `transfer`.
    void keep(Transfer transfer, Optional<Profile> before, Profile profile, Typed typed)
            throws SecretException, InterruptedException {
        keep(transfer, before, profile, token(profile, typed));
        keep(transfer, before, profile, gateway(profile, typed));
    }

    private void keep(Transfer transfer, Optional<Profile> before, Profile profile, Slot slot)
            throws SecretException, InterruptedException {
        boolean had = before.filter(old -> sends(old, slot.name)).isPresent();
        boolean moves = before.filter(old -> old.home() != profile.home()).isPresent();
        if (slot.wanted && (moves || !had || slot.typed.isPresent())) {
            transfer.put(
                    home(profile),
                    slot.name,
                    complete(before.orElse(profile), slot).orElseThrow().secret());
        }
        if (had && (moves || !slot.wanted)) {
            removeUnlessGone(transfer, home(before.orElseThrow()), slot.name);
        }
    }

    /// Whether `profile` sends the secret of that name, so that its home has it.
    private static boolean sends(Profile profile, String name) {
        return Stream.of(token(profile, Typed.NOTHING), gateway(profile, Typed.NOTHING))
                .anyMatch(slot -> slot.wanted && slot.name.equals(name));
    }

    /// A home that is not there any more has nothing that could be removed.
    private static void removeUnlessGone(Transfer transfer, SecretStore home, String name)
            throws SecretException, InterruptedException {
        try {
            transfer.remove(home, name);
        } catch (SecretException refused) {
            if (refused.reason() != Reason.NO_SERVICE) {
                throw refused;
            }
        }
    }

    /// Removes the secrets of `profile`. A step of `transfer`.
    void remove(Transfer transfer, Profile profile) throws SecretException, InterruptedException {
        if (token(profile, Typed.NOTHING).wanted) {
            transfer.remove(home(profile), profile.tokenName());
        }
        if (gateway(profile, Typed.NOTHING).wanted) {
            transfer.remove(home(profile), profile.gatewayTokenName());
        }
    }

    private SecretStore home(Profile profile) {
        return homes.at(profile.home());
    }

    private static Slot token(Profile profile, Typed typed) {
        return new Slot(profile.tokenName(), profile.reach().needsToken(), typed.token());
    }

    private static Slot gateway(Profile profile, Typed typed) {
        boolean wanted = profile.reach() instanceof Reach.ThroughGateway through && through.ownToken();
        return new Slot(profile.gatewayTokenName(), wanted, typed.gateway());
    }
}
