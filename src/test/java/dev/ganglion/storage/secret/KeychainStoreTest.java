package dev.ganglion.storage.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.storage.secret.FakeKeychain.Owner;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class KeychainStoreTest {
    private static final Duration SOON = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(10);

    private final CountDownLatch back = new CountDownLatch(1);
    private final FakeKeychain keychain = new FakeKeychain();

    @Test
    void keepsSecretsAndForgetsThem() throws Exception {
        KeychainStore store = new KeychainStore(keychain, LONG);

        store.write("mine", "first");
        store.write("mine", "second");
        store.write("yours", "other");
        store.remove("yours");
        store.remove("nobody's");

        assertThat(store.read("mine")).contains("second");
        assertThat(store.read("yours")).isEmpty();
        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "second"));
    }

    @Test
    void answersInTimeThoughTheOwnerIsAway() {
        KeychainStore store = new KeychainStore(keychain.onGet(Owner.away(back)), Duration.ofMillis(200));
        long start = System.nanoTime();

        Reason reason = reasonOf(() -> store.read("mine"));

        assertThat(reason).isEqualTo(Reason.TOO_SLOW);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isBetween(200L, 1500L);
        back.countDown();
    }

    @Test
    void givesTheAnswerOfAnAbandonedReadToTheNext() throws Exception {
        FakeKeychain locked = keychain.with("mine", "secret").onGet(Owner.away(back));
        KeychainStore impatient = new KeychainStore(locked, SOON);
        assertThat(reasonOf(() -> impatient.read("mine"))).isEqualTo(Reason.TOO_SLOW);

        back.countDown();

        await().untilAsserted(() -> assertThat(impatient.read("mine")).contains("secret"));
    }

    @Test
    void readsAnewAfterAnAnswer() throws Exception {
        KeychainStore store = new KeychainStore(keychain.with("mine", "old"), LONG);
        assertThat(store.read("mine")).contains("old");

        keychain.entries().put("mine", "new");

        assertThat(store.read("mine")).contains("new");
    }

    @Test
    void takesAnAbandonedWriteBack() {
        KeychainStore store = new KeychainStore(keychain.onSet(Owner.away(back)), SOON);
        assertThat(reasonOf(() -> store.write("mine", "late"))).isEqualTo(Reason.TOO_SLOW);

        back.countDown();

        await().during(Duration.ofMillis(100)).until(keychain.entries()::isEmpty);
    }

    @Test
    void putsBackWhatAnAbandonedChangeReplaced() throws Exception {
        keychain.with("mine", "before");
        CountDownLatch replaced = new CountDownLatch(2);
        Owner slow = () -> {
            back.await();
            replaced.countDown();
        };
        KeychainStore store = new KeychainStore(keychain.onSet(slow), SOON);
        assertThat(reasonOf(() -> store.write("mine", "late"))).isEqualTo(Reason.TOO_SLOW);

        back.countDown();

        assertThat(replaced.await(10, TimeUnit.SECONDS)).isTrue();
        await().untilAsserted(() -> assertThat(keychain.entries()).isEqualTo(Map.of("mine", "before")));
    }

    @Test
    void putsBackWhatAnAbandonedRemovalTook() {
        keychain.with("mine", "before");
        CountDownLatch deleted = new CountDownLatch(1);
        FakeKeychain slow = keychain.onDelete(back::await).onSet(deleted::countDown);
        KeychainStore store = new KeychainStore(slow, SOON);
        assertThat(reasonOf(() -> store.remove("mine"))).isEqualTo(Reason.TOO_SLOW);

        back.countDown();

        await().until(() -> deleted.getCount() == 0);
        await().untilAsserted(() -> assertThat(keychain.entries()).isEqualTo(Map.of("mine", "before")));
    }

    @Test
    void interruptionGivesUp() throws InterruptedException {
        KeychainStore store = new KeychainStore(keychain.onGet(Owner.away(back)), LONG);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread reader = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> store.read("mine")).isInstanceOf(InterruptedException.class);
            stopped.countDown();
        });

        reader.interrupt();

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        back.countDown();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new BackendNotSupportedException("none"), Reason.NO_SERVICE),
                Arguments.of(new PasswordAccessException("denied"), Reason.REFUSED),
                Arguments.of(new NullPointerException("no secret"), Reason.LOCKED),
                Arguments.of(new IllegalStateException("org.freedesktop.Secret.Error.IsLocked: locked"), Reason.LOCKED),
                Arguments.of(
                        new IllegalStateException("org.freedesktop.DBus.Error.ServiceUnknown: no"), Reason.NO_SERVICE),
                Arguments.of(new IllegalStateException("odd"), Reason.REFUSED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyItDoesNotGive(Exception how, Reason expected) {
        KeychainStore store = new KeychainStore(keychain.onGet(Owner.refusing(how)), LONG);

        SecretException failure = catchThrowableOfType(SecretException.class, () -> store.read("mine"));

        assertThat(failure)
                .returns(expected, SecretException::reason)
                .returns(SecretHome.KEYCHAIN, SecretException::home)
                .hasMessage("KEYCHAIN " + expected);
    }

    @Test
    void keepsTheOldSecretWhenANewOneIsRefused() {
        keychain.with("mine", "before");
        Owner no = Owner.refusing(new PasswordAccessException("denied"));
        KeychainStore store = new KeychainStore(keychain.onSet(no), LONG);

        assertThat(reasonOf(() -> store.write("mine", "after"))).isEqualTo(Reason.REFUSED);

        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "before"));
    }

    @Test
    void asksAgainAfterAFailure() throws Exception {
        Owner[] owner = {Owner.refusing(new NullPointerException("locked"))};
        KeychainStore store = new KeychainStore(keychain.with("mine", "secret").onGet(() -> owner[0].confirm()), LONG);
        assertThat(reasonOf(() -> store.read("mine"))).isEqualTo(Reason.LOCKED);

        owner[0] = Owner.WILLING;

        assertThat(store.read("mine")).contains("secret");
    }

    @Test
    void aDesktopWithoutAServiceIsToldAtOnce() {
        KeychainStore store = new KeychainStore(new OsKeychain("Linux", Map.of()), Duration.ofMillis(500));
        long start = System.nanoTime();

        Reason reason = reasonOf(() -> store.write("mine", "secret"));

        assertThat(reason).isEqualTo(Reason.NO_SERVICE);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(500);
    }

    @Test
    void aBusWithoutAServiceIsNoServiceToo() {
        Map<String, String> environment = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        KeychainStore store = new KeychainStore(new OsKeychain("Linux", environment), LONG);

        assertThat(reasonOf(() -> store.read("mine"))).isEqualTo(Reason.NO_SERVICE);
    }

    private static Reason reasonOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return Optional.ofNullable(catchThrowableOfType(SecretException.class, call))
                .map(SecretException::reason)
                .orElseThrow(() -> new AssertionError("it did not fail"));
    }
}
