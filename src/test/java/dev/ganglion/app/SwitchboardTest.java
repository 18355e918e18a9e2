package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.net.Peer;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Profiles;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwitchboardTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String SECRET = "Abcdefghij_klmnopqrst-uvwxyz0123456789AB";
    private static final Typed TYPED = Typed.of(new Token(SECRET));
    private static final Profile WORK = new Profile("w", "Work", new Reach.Account(ACCOUNT), SecretHome.KEYCHAIN);
    private static final Profile PLAY = new Profile("p", "Play", new Reach.Account("f".repeat(32)), SecretHome.SESSION);
    private static final String HELLO =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

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
    void beginsWithTheSandbox() throws Exception {
        Switchboard connecting = room.start();

        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX);
        assertThat(connecting.now())
                .returns(Profile.SANDBOX, Access::profile)
                .returns(true, Access::simulated)
                .returns("Sandbox", Access::ledgerName);
        assertThat(connecting.hindrance()).isEmpty();
    }

    @Test
    void theEnvironmentWinsOverTheLastProfile() throws Exception {
        Switchboard before = room.start();
        before.save(WORK, TYPED);
        before.use(WORK);

        Switchboard connecting = room.start(
                Map.of("CLOUDFLARE_ACCOUNT_ID", "e".repeat(32), "CLOUDFLARE_API_TOKEN", "\"" + SECRET + "\""));

        Profile environment = Profile.ofEnvironment("e".repeat(32));
        assertThat(connecting.now().profile()).isEqualTo(environment);
        assertThat(connecting.token(environment)).contains(new Token(SECRET));
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX, environment, WORK);
        assertThat(new Profiles(room.settings).all()).containsExactly(WORK);
    }

    @Test
    void usesTheLastProfileAtTheNextStart() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        connecting.use(WORK);

        Access again = room.restart().now();

        assertThat(again.profile()).isEqualTo(WORK);
        assertThat(again.ledgerName()).startsWith("api.cloudflare.com ").doesNotContain(ACCOUNT);
        assertThat(again.simulated()).isFalse();
    }

    @Test
    void booksEachAccountUnderANameOfItsOwn() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        connecting.save(PLAY, TYPED);

        connecting.use(WORK);
        String work = connecting.now().ledgerName();
        connecting.use(PLAY);

        assertThat(connecting.now().ledgerName()).isNotEqualTo(work);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"LOCKED", "TOO_SLOW", "NO_SERVICE", "REFUSED"})
    void fallsBackToTheSandboxWhenASecretIsNotToBeHadAndSaysSo(Reason reason) throws Exception {
        Switchboard before = room.start();
        before.save(WORK, TYPED);
        before.use(WORK);
        room.keychain.refuse(reason);

        Switchboard connecting = room.restart();

        assertThat(connecting.now().profile()).isEqualTo(Profile.SANDBOX);
        assertThat(connecting.hindrance().orElseThrow())
                .satisfies(hindrance -> assertThat(hindrance.profile()).isEqualTo(WORK))
                .satisfies(hindrance -> assertThat(hindrance.why().reason()).isEqualTo(reason));
        room.keychain.answer();
        assertThat(room.restart().now().profile()).isEqualTo(WORK);
    }

    @Test
    void aTokenOfAnEarlierSessionIsMissed() throws Exception {
        Switchboard before = room.start();
        before.save(PLAY, TYPED);
        before.use(PLAY);

        Switchboard connecting = room.restart();

        assertThat(connecting.hindrance().orElseThrow().why().reason()).isEqualTo(Reason.MISSING);
        assertThat(reasonOf(() -> connecting.use(PLAY))).isEqualTo(Reason.MISSING);
        assertThat(connecting.now().profile()).isEqualTo(Profile.SANDBOX);
    }

    @Test
    void takesTheProfileIntoUseOnceASlowKeychainAnswers() throws Exception {
        Switchboard before = room.start();
        before.save(WORK, TYPED);
        before.use(WORK);
        room.keychain.refuse(Reason.TOO_SLOW);
        Switchboard connecting = room.restart();
        List<Profile> heard = new ArrayList<>();
        connecting.onChange(access -> heard.add(access.profile()));

        room.keychain.answer();
        boolean resumed = connecting.awaitSecret();

        assertThat(resumed).isTrue();
        assertThat(heard).containsExactly(WORK);
        assertThat(connecting.hindrance()).isEmpty();
    }

    @Test
    void aSlowKeychainOpensTheProfileAsItIsByThen() throws Exception {
        Switchboard before = room.start();
        before.save(WORK, TYPED);
        before.use(WORK);
        room.keychain.refuse(Reason.TOO_SLOW);
        Switchboard connecting = room.restart();
        Profile edited = new Profile("w", "Work", new Reach.Account("f".repeat(32)), SecretHome.KEYCHAIN);
        connecting.save(edited, Typed.NOTHING);

        room.keychain.answer();
        connecting.awaitSecret();

        assertThat(connecting.now().profile()).isEqualTo(edited);
    }

    @Test
    void whoChoseMeanwhileIsLeftWithTheChoice() throws Exception {
        Switchboard before = room.start();
        before.save(WORK, TYPED);
        before.use(WORK);
        room.keychain.refuse(Reason.TOO_SLOW);
        Switchboard connecting = room.restart();
        assertThat(reasonOf(connecting::awaitSecret)).isEqualTo(Reason.TOO_SLOW);

        connecting.use(Profile.SANDBOX);
        room.keychain.answer();

        assertThat(connecting.awaitSecret()).isFalse();
        assertThat(connecting.now().profile()).isEqualTo(Profile.SANDBOX);
    }

    @Test
    void aCallKeepsTheConnectionItBeganWith() throws Exception {
        try (Peer first = new Peer(Peer.reply(200, "text/event-stream", HELLO));
                Peer second = new Peer(Peer.reply(200, "text/event-stream", HELLO))) {
            Profile one = server("1", first.base(), true);
            Profile two = server("2", second.base(), false);
            Switchboard connecting = room.start();
            connecting.save(one, TYPED);
            connecting.save(two, Typed.NOTHING);
            connecting.use(one);
            Access begun = connecting.now();

            connecting.use(two);
            say(begun);
            say(connecting.now());

            assertThat(first.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).contains("Authorization: Bearer " + SECRET));
            assertThat(second.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).doesNotContain("Authorization", SECRET));
        }
    }

    @Test
    void connectsAnewWhenTheProfileInUseIsSaved() throws Exception {
        Switchboard connecting = room.start();
        connecting.save(WORK, TYPED);
        connecting.use(WORK);
        List<Access> heard = new ArrayList<>();
        connecting.onChange(heard::add);
        Profile moved = new Profile("w", "Work", new Reach.Account("f".repeat(32)), SecretHome.KEYCHAIN);

        connecting.save(moved, Typed.NOTHING);

        assertThat(connecting.now().profile()).isEqualTo(moved);
        assertThat(heard).containsExactly(connecting.now());
    }

    @Test
    void savesNothingOfWhatIsBuiltIn() throws Exception {
        Switchboard connecting = room.start();

        assertThatThrownBy(() -> connecting.save(Profile.SANDBOX, TYPED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatAHomeWouldNotDo() throws Exception {
        Switchboard connecting = room.start();
        room.keychain.refuse(Reason.NO_SERVICE);

        assertThat(connecting.trouble(SecretHome.KEYCHAIN).orElseThrow().reason())
                .isEqualTo(Reason.NO_SERVICE);
        assertThat(connecting.trouble(SecretHome.FILE).orElseThrow().reason()).isEqualTo(Reason.LOCKED);
        assertThat(connecting.trouble(SecretHome.SESSION)).isEmpty();
        connecting.passphraseFile().unlock("correct horse".toCharArray());
        assertThat(connecting.trouble(SecretHome.FILE)).isEmpty();
    }

    @Test
    void examinesWhatIsTypedBeforeItIsKept() throws Exception {
        SandboxOptions options = SandboxOptions.defaults();
        URI base = room.sandbox.connection().base();
        Reach.Server own = new Reach.Server(base, Optional.of(options.account()), Speaks.WORKERS_AI, true);
        Profile typed = Profile.create("Mine", own, SecretHome.KEYCHAIN);
        List<Finding> heard = new ArrayList<>();
        Switchboard connecting = room.start();

        List<Finding> good = connecting.examine(typed, Typed.of(new Token(options.token())), heard::add);
        List<Finding> wrong = connecting.examine(typed, TYPED, _ -> {});

        assertThat(good).isEqualTo(heard).extracting(Finding::verdict).containsOnly(Verdict.OK);
        assertThat(wrong).extracting(Finding::verdict).contains(Verdict.FAILED);
        assertThat(wrong.toString()).doesNotContain(SECRET);
        assertThat(connecting.profiles()).containsExactly(Profile.SANDBOX);
    }

    private static Profile server(String id, URI base, boolean token) {
        Reach reach = new Reach.Server(base, Optional.empty(), Speaks.OPENAI, token);
        return new Profile(id, "Server " + id, reach, SecretHome.SESSION);
    }

    private static void say(Access access) throws Exception {
        ChatRequest hello = new ChatRequest("any-model", List.of(new Message(Role.USER, "Hello")), Map.of(), true);
        access.client().chat(hello, _ -> {});
    }

    private static Reason reasonOf(ThrowingCallable call) {
        return catchThrowableOfType(SecretException.class, call).reason();
    }
}
