package dev.ganglion.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.profile.Connecting.Hindrance;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectionViewModelTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "cfut_" + "x1y2".repeat(10);
    private static final Profile WORK = Profile.create("Work", new Reach.Account(ACCOUNT), SecretHome.SESSION);
    private static final Reach.Server LOCAL = new Reach.Server(
            URI.create("http://127.0.0.1:8787/client/v4"), Optional.of(ACCOUNT), Speaks.WORKERS_AI, true);

    private final MemoryConnecting service = new MemoryConnecting();
    private final MemorySettings settings = new MemorySettings();
    private final AtomicInteger cameToFront = new AtomicInteger();

    private ConnectionViewModel page() {
        return new ConnectionViewModel(new ConnectionServices(
                new InlineBackground(), service, settings, Clock.systemUTC(), _ -> {}, cameToFront::incrementAndGet));
    }

    private static Draft draft(ConnectionViewModel page) {
        return page.open().get().draft();
    }

    private static Draft typeServer(ConnectionViewModel page) {
        page.create(Kind.SERVER);
        Draft draft = draft(page);
        draft.name().set("Local");
        draft.server().base().set(LOCAL.base().toString());
        draft.account().set(ACCOUNT);
        draft.token().text().set(TOKEN);
        draft.home().set(SecretHome.SESSION);
        return draft;
    }

    @Test
    void beginsWithTheSandboxInUse() {
        assertThat(page().rows())
                .containsExactly(new ProfileRow(
                        "sandbox", Kind.SANDBOX, "Sandbox", "Simulated answers", "No token needed", true, false));
    }

    @Test
    void keepsAndUsesWhatWasTypedInOneStep() {
        ConnectionViewModel page = page();
        Draft draft = typeServer(page);

        page.use();

        assertThat(service.now().profile()).isEqualTo(new Profile(draft.id(), "Local", LOCAL, SecretHome.SESSION));
        assertThat(service.tokens).containsEntry(draft.id(), TOKEN);
        assertThat(draft.token().text().get()).isEmpty();
        assertThat(page.rows()).extracting(ProfileRow::inUse).containsExactly(false, true);
        assertThat(page.unsaved()).isFalse();
    }

    @Test
    void savesNothingThatIsNotWhole() {
        ConnectionViewModel page = page();
        page.create(Kind.ACCOUNT);

        page.use();

        assertThat(service.kept).isEmpty();
        assertThat(draft(page).shown().get()).isNotEmpty();
    }

    @Test
    void keepsWhatIsTypedWhileAnotherProfileIsOpen() {
        service.with(WORK, TOKEN);
        ConnectionViewModel page = page();
        draft(page).name().set("Office");

        page.select("sandbox");
        page.select(WORK.id());

        assertThat(draft(page).name().get()).isEqualTo("Office");
        assertThat(page.rows()).extracting(ProfileRow::unsaved).containsExactly(false, true);
        assertThat(page.unsaved()).isTrue();
    }

    @Test
    void dropsANewProfileInWhichNothingWasTyped() {
        ConnectionViewModel page = page();
        page.create(Kind.ACCOUNT);
        assertThat(page.rows()).hasSize(2);

        page.select("sandbox");

        assertThat(page.rows()).hasSize(1);
    }

    @Test
    void takesTheTokenOfTheOriginalOverToACopy() {
        service.with(WORK, TOKEN);
        ConnectionViewModel page = page();

        page.duplicate();
        page.save();

        assertThat(draft(page).name().get()).isEqualTo("Work 2");
        assertThat(service.tokens).containsEntry(draft(page).id(), TOKEN).hasSize(2);
    }

    @Test
    void removesAfterAQuestionWithTheSecretAndFallsBackToTheSandbox() {
        service.with(WORK, TOKEN);
        ConnectionViewModel page = page();

        page.remove();
        assertThat(page.removing().get()).contains(WORK);
        assertThat(service.kept).containsExactly(WORK);
        page.confirmRemoval();

        assertThat(service.kept).isEmpty();
        assertThat(service.tokens).isEmpty();
        assertThat(draft(page).id()).isEqualTo("sandbox");
        assertThat(page.rows()).extracting(ProfileRow::inUse).containsExactly(true);
    }

    @Test
    void asksNothingAboutTheSandboxWhichCannotBeRemoved() {
        ConnectionViewModel page = page();

        page.remove();

        assertThat(page.removing().get()).isEmpty();
    }

    @Test
    void offersToRemoveWithoutTheTokenWhenTheKeychainDoesNotAnswer() {
        Profile kept = WORK.in(SecretHome.KEYCHAIN);
        service.with(kept, TOKEN).troubles.put(SecretHome.KEYCHAIN, Reason.TOO_SLOW);
        ConnectionViewModel page = page();
        page.remove();

        page.confirmRemoval();

        assertThat(service.kept).containsExactly(kept);
        Trouble trouble = page.deeds().trouble().get().orElseThrow();
        assertThat(trouble.explanation().code()).isEqualTo("KEYCHAIN-TOO-SLOW");

        trouble.offer().orElseThrow().step().run();

        assertThat(service.kept).isEmpty();
        assertThat(page.deeds().trouble().get()).isEmpty();
    }

    @Test
    void opensTheLockedFileFirstAndGoesOnWhereItWas() {
        service.file.lock("right horse");
        Profile inFile = WORK.in(SecretHome.FILE);
        service.with(inFile, TOKEN);
        ConnectionViewModel page = page();

        page.use(inFile.id());
        assertThat(page.passphrase().state().get()).isEqualTo(new Passphrase.State.Asking(false));
        page.passphrase().typed().set("wrong");
        page.passphrase().submit();
        assertThat(page.passphrase().said().get()).startsWith("This is not the passphrase of the file.");

        page.passphrase().typed().set("right horse");
        page.passphrase().submit();

        assertThat(page.passphrase().isOpen()).isFalse();
        assertThat(service.now().profile()).isEqualTo(inFile);
        assertThat(cameToFront).hasValueGreaterThan(0);
    }

    @Test
    void tellsWhyTheLastConnectionIsNotInUseAndOffersIt() {
        service.kept.add(WORK);
        service.tokens.put(WORK.id(), TOKEN);
        service.hindrance = Optional.of(new Hindrance(WORK, new SecretException(SecretHome.KEYCHAIN, Reason.LOCKED)));
        ConnectionViewModel page = page();

        page.greet();

        Trouble trouble = page.deeds().trouble().get().orElseThrow();
        assertThat(trouble.explanation().happened()).isEqualTo("The system keychain is locked.");
        trouble.offer().orElseThrow().step().run();
        assertThat(service.now().profile()).isEqualTo(WORK);
        assertThat(page.deeds().trouble().get()).isEmpty();
    }

    @Test
    void asksForThePassphraseOfTheLastConnectionAndTakesItUpOnceItIsGiven() {
        Profile inFile = WORK.in(SecretHome.FILE);
        service.kept.add(inFile);
        service.tokens.put(inFile.id(), TOKEN);
        service.file.lock("right horse");
        service.hindrance = Optional.of(new Hindrance(inFile, new SecretException(SecretHome.FILE, Reason.LOCKED)));
        ConnectionViewModel page = page();

        page.greet();
        page.greet();

        assertThat(page.deeds().trouble().get()).isEmpty();
        assertThat(page.passphrase().state().get()).isEqualTo(new Passphrase.State.Asking(false));
        page.passphrase().typed().set("right horse");
        page.passphrase().submit();
        assertThat(service.now().profile()).isEqualTo(inFile);
    }

    @Test
    void tellsWhyOnceThePassphraseWasNotGiven() {
        service.file.lock("right horse");
        service.hindrance = Optional.of(new Hindrance(WORK, new SecretException(SecretHome.FILE, Reason.LOCKED)));
        ConnectionViewModel page = page();
        page.greet();
        page.passphrase().cancel();

        page.greet();

        assertThat(page.passphrase().isOpen()).isFalse();
        assertThat(page.deeds().trouble().get()).isPresent();
    }

    @Test
    void bringsBackANewConnectionThatWasDiscarded() {
        ConnectionViewModel page = page();
        page.create(Kind.ACCOUNT);
        Draft draft = page.open().get().draft();
        draft.account().set("0123456789abcdef");
        draft.token().text().set("a-secret");

        page.discard();
        assertThat(page.rows()).hasSize(1);
        page.said().get().undo().orElseThrow().run();

        assertThat(page.open().get().draft()).isSameAs(draft);
        assertThat(draft.token().text().get()).isEqualTo("a-secret");
        assertThat(page.rows()).hasSize(2);
        assertThat(page.said().get().undo()).isEmpty();
    }

    @Test
    void bringsBackWhatWasTypedIntoAKeptConnection() {
        service.with(WORK, TOKEN);
        ConnectionViewModel page = page();
        Draft draft = page.open().get().draft();
        draft.name().set("Other");
        draft.token().text().set("another");

        page.discard();
        assertThat(draft.standing().get().changed()).isFalse();
        page.said().get().undo().orElseThrow().run();

        assertThat(draft.name().get()).isEqualTo("Other");
        assertThat(draft.token().text().get()).isEqualTo("another");
    }

    @Test
    void whatTheDoctorFoundHoldsWhereverTheTokenIsKept() {
        service.with(WORK, TOKEN);
        ConnectionViewModel page = page();
        page.examine();
        Opened open = page.open().get();

        open.draft().home().set(SecretHome.SESSION);
        open.draft().home().set(SecretHome.FILE);
        open.draft().name().set("Other");
        assertThat(open.doctor().stale().get()).isFalse();

        open.draft().account().set("0123456789abcdef0123456789abcdee");
        assertThat(open.doctor().stale().get()).isTrue();
    }

    @Test
    void makesAFileOnlyWithAPassphraseThatIsLongAndTypedTwiceAlike() {
        Passphrase passphrase = page().passphrase();
        passphrase.ask(() -> {});
        passphrase.typed().set("short");
        passphrase.submit();
        assertThat(passphrase.said().get()).isEqualTo("Use at least 8 characters.");

        passphrase.typed().set("right horse");
        passphrase.repeated().set("right house");
        passphrase.submit();
        assertThat(passphrase.said().get()).isEqualTo("The two are not the same.");

        passphrase.repeated().set("right horse");
        passphrase.submit();

        assertThat(passphrase.isOpen()).isFalse();
        assertThat(service.file.exists()).isTrue();
    }

    @Test
    void proposesTheSafestHomeThatWorks() {
        service.troubles.put(SecretHome.KEYCHAIN, Reason.NO_SERVICE);
        ConnectionViewModel page = page();
        page.homes().ask();

        page.create(Kind.ACCOUNT);

        assertThat(draft(page).home().get()).isEqualTo(SecretHome.FILE);
        assertThat(page.homes().state(SecretHome.KEYCHAIN).get()).isInstanceOf(Homes.State.Out.class);
        assertThat(page.homes().state(SecretHome.SESSION).get()).isEqualTo(new Homes.State.Works());
    }

    @Test
    void movesANewProfileToAHomeThatWorksWhenItsOwnTurnsOutNotTo() {
        service.troubles.put(SecretHome.KEYCHAIN, Reason.NO_SERVICE);
        ConnectionViewModel page = page();
        page.create(Kind.ACCOUNT);
        assertThat(draft(page).home().get()).isEqualTo(SecretHome.KEYCHAIN);

        page.homes().ask();

        assertThat(draft(page).home().get()).isEqualTo(SecretHome.FILE);
    }

    @Test
    void examinesWhatIsTypedBeforeItIsSaved() {
        ConnectionViewModel page = page();
        typeServer(page);

        page.examine();

        assertThat(service.examined).containsExactly(Typed.of(new Token(TOKEN)));
        assertThat(service.kept).isEmpty();
    }

    @Test
    void showsATokenInTheWrongFieldNowhere() {
        ConnectionViewModel page = page();
        page.create(Kind.ACCOUNT);

        draft(page).name().set(TOKEN);
        draft(page).account().set(TOKEN);

        assertThat(page.rows().toString()).doesNotContain(TOKEN);
    }

    @Test
    void saysThatATokenWentWithTheLastSessionUntilItIsPastedAgain() {
        Profile forASession = WORK.in(SecretHome.SESSION);
        service.kept.add(forASession);
        ConnectionViewModel page = page();
        page.select(forASession.id());

        assertThat(page.rows().getLast().home()).isEqualTo("Token gone with the last session");
        assertThat(draft(page).keeping()).isEqualTo("gone");
        page.use();
        assertThat(page.deeds().trouble().get().orElseThrow().explanation().happened())
                .contains("kept for one session only");

        draft(page).token().text().set(TOKEN);
        page.use();
        assertThat(draft(page).keeping()).isEqualTo("kept");
        assertThat(page.rows().getLast().home()).isEqualTo("This session only");
        assertThat(service.now().profile()).isEqualTo(forASession);
    }

    @Test
    void offersAnAccountUntilThatIsDismissed() {
        Welcome welcome = new Welcome(page(), settings);
        assertThat(welcome.open().get()).isTrue();

        welcome.dismiss();

        assertThat(welcome.open().get()).isFalse();
        assertThat(new Welcome(page(), settings).open().get()).isFalse();
    }

    @Test
    void offersNoAccountWhereOneIsConnected() {
        service.with(WORK, TOKEN);

        assertThat(new Welcome(page(), settings).open().get()).isFalse();
    }
}
