package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileSecretsTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String SECRET = "Abcdefghij_klmnopqrst-uvwxyz0123456789AB";
    private static final Typed TYPED = Typed.of(new Token(SECRET));
    private static final Profile WORK = new Profile("w", "Work", new Reach.Account(ACCOUNT), SecretHome.KEYCHAIN);

    @TempDir
    private Path folder;

    private SwitchRoom room;

    @BeforeEach
    void open() {
        room = new SwitchRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void keepsNothingWithoutTheTokenThatIsNeeded() throws Exception {
        Switchboard connecting = room.start();

        assertThat(reasonOf(() -> connecting.save(WORK, Typed.NOTHING))).isEqualTo(Reason.MISSING);

        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX);
        assertThat(room.keychain.entries).isEmpty();
    }

    @Test
    void keepsTheTokenWhenOnlyTheNameChanges() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);

        connecting.save(new Profile("w", "Renamed", WORK.reach(), WORK.home()), Typed.NOTHING);

        assertThat(connecting.profiles()).extracting(Profile::name).containsExactly("Sandbox", "Renamed");
        assertThat(room.keychain.entries).isEqualTo(Map.of("w", SECRET));
    }

    @Test
    void movesTheTokensWithTheirHome() throws Exception {
        Profile work = gateway(SecretHome.KEYCHAIN);
        Switchboard connecting = room.start();
        connecting.save(work, new Typed(Optional.of(new Token(SECRET)), Optional.of(new Token("own"))));

        room.homes().file().unlock("correct horse".toCharArray());
        connecting.save(work.in(SecretHome.FILE), Typed.NOTHING);

        assertThat(room.keychain.entries).isEmpty();
        assertThat(room.homes().file().read("g")).contains(SECRET);
        assertThat(room.homes().file().read("g/gateway")).contains("own");
    }

    @Test
    void losesNothingWhenTheNewHomeDoesNotTakeIt() throws Exception {
        Profile work = gateway(SecretHome.KEYCHAIN);
        Switchboard connecting = room.start();
        connecting.save(work, new Typed(Optional.of(new Token(SECRET)), Optional.of(new Token("own"))));

        Reason reason = reasonOf(() -> connecting.save(work.in(SecretHome.FILE), Typed.NOTHING));

        assertThat(reason).isEqualTo(Reason.LOCKED);
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX, work);
        assertThat(room.keychain.entries).isEqualTo(Map.of("g", SECRET, "g/gateway", "own"));
    }

    @Test
    void losesNothingWhenTheOldHomeDoesNotLetGo() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        room.keychain.refuseChanges(Reason.REFUSED);

        Reason reason = reasonOf(() -> connecting.save(WORK.in(SecretHome.SESSION), Typed.NOTHING));

        assertThat(reason).isEqualTo(Reason.REFUSED);
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX, WORK);
        assertThat(room.keychain.entries).isEqualTo(Map.of("w", SECRET));
        assertThat(room.homes().session().read("w")).isEmpty();
    }

    @Test
    void leavesAKeychainThatIsGone() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        room.keychain.refuse(Reason.NO_SERVICE);

        connecting.save(WORK.in(SecretHome.SESSION), TYPED);

        assertThat(room.homes().session().read("w")).contains(SECRET);
    }

    @Test
    void forgetsATokenThatIsNotSentAnyMore() throws Exception {
        Profile open = server("w", URI.create("http://127.0.0.1:1/v1"), false).in(SecretHome.KEYCHAIN);
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);

        connecting.save(open, Typed.NOTHING);

        assertThat(room.keychain.entries).isEmpty();
    }

    @Test
    void removesTheSecretWithItsProfile() throws Exception {
        Switchboard connecting = room.start();
        Profile work = gateway(SecretHome.KEYCHAIN);
        connecting.save(work, new Typed(Optional.of(new Token(SECRET)), Optional.of(new Token("own"))));
        connecting.use(work);

        connecting.remove(work);

        assertThat(room.keychain.entries).isEmpty();
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX);
        assertThat(connecting.now().profile()).isEqualTo(Profile.SANDBOX);
        assertThat(room.restart().hindrance()).isEmpty();
    }

    @Test
    void keepsAProfileWhoseSecretCannotBeRemovedUnlessItIsForgotten() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        connecting.use(WORK);
        room.keychain.refuse(Reason.LOCKED);

        assertThat(reasonOf(() -> connecting.remove(WORK))).isEqualTo(Reason.LOCKED);
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX, WORK);
        assertThat(connecting.now().profile()).isEqualTo(WORK);

        connecting.forget(WORK);
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX);
        assertThat(connecting.now().profile()).isEqualTo(Profile.SANDBOX);
        assertThat(room.keychain.entries).isEqualTo(Map.of("w", SECRET));
    }

    @Test
    void writesNoTokenWhereOthersRead() throws Exception {
        Switchboard connecting = room.start();
        room.homes().file().unlock("correct horse".toCharArray());
        connecting.save(WORK, TYPED);
        connecting.save(WORK.in(SecretHome.FILE), TYPED);
        connecting.use(WORK.in(SecretHome.FILE));

        room.settings.close();

        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains(ACCOUNT)
                .doesNotContain(SECRET);
        assertThat(Files.readString(folder.resolve("secrets.json"))).doesNotContain(SECRET, "correct horse");
        assertThat(List.of(
                        connecting.now().toString(),
                        TYPED.toString(),
                        connecting.profiles().toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain(SECRET));
    }

    private static Profile gateway(SecretHome home) {
        Reach through = new Reach.ThroughGateway(ACCOUNT, "default", GatewayForm.PROVIDER, GatewayOptions.USUAL, true);
        return new Profile("g", "Work", through, home);
    }

    private static Profile server(String id, URI base, boolean token) {
        Reach reach = new Reach.Server(base, Optional.empty(), Speaks.OPENAI, token);
        return new Profile(id, "Server " + id, reach, SecretHome.SESSION);
    }

    private static Reason reasonOf(ThrowingCallable call) {
        return catchThrowableOfType(SecretException.class, call).reason();
    }
}
