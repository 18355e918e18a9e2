package dev.ganglion.storage.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.javakeyring.PasswordAccessException;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.domain.secret.SecretStore;
import dev.ganglion.storage.secret.FakeKeychain.Owner;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTest {
    private final FakeKeychain keychain = new FakeKeychain();
    private final SessionStore session = new SessionStore();
    private final Transfer transfer = new Transfer();

    private static KeychainStore over(Keychain keychain) {
        return new KeychainStore(keychain, Duration.ofSeconds(10));
    }

    @Test
    void movesWhatIsKept() throws Exception {
        session.write("mine", "secret");

        transfer.put(over(keychain), "mine", "secret");
        transfer.remove(session, "mine");
        transfer.keep();
        transfer.undo();

        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "secret"));
        assertThat(session.read("mine")).isEmpty();
    }

    @Test
    void undoesWhatIsNotKept() throws Exception {
        session.write("mine", "secret");
        keychain.with("mine", "older");

        transfer.put(over(keychain), "mine", "secret");
        transfer.put(over(keychain), "more", "secret");
        transfer.remove(session, "mine");
        transfer.undo();

        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "older"));
        assertThat(session.read("mine")).contains("secret");
    }

    @Test
    void losesNothingWhenTheOldHomeDoesNotLetGo() throws Exception {
        keychain.with("mine", "secret").with("more", "another");
        Owner sticky = new Owner() {
            private int asked;

            @Override
            public void confirm() throws PasswordAccessException {
                if (++asked > 1) {
                    throw new PasswordAccessException("no more");
                }
            }
        };
        KeychainStore old = over(keychain.onDelete(sticky));
        transfer.put(session, "mine", "secret");
        transfer.put(session, "more", "another");
        transfer.remove(old, "mine");

        SecretException failure = catchThrowableOfType(SecretException.class, () -> transfer.remove(old, "more"));
        transfer.undo();

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "secret", "more", "another"));
        assertThat(session.read("mine")).isEmpty();
        assertThat(session.read("more")).isEmpty();
    }

    @Test
    void doesNotTrustAHomeThatGivesBackSomethingElse() throws Exception {
        SecretStore forgetful = new SecretStore() {
            @Override
            public SecretHome home() {
                return SecretHome.KEYCHAIN;
            }

            @Override
            public Optional<String> read(String name) {
                return Optional.empty();
            }

            @Override
            public void write(String name, String secret) {}

            @Override
            public void remove(String name) {}
        };

        SecretException failure =
                catchThrowableOfType(SecretException.class, () -> transfer.put(forgetful, "mine", "secret"));

        assertThat(failure).returns(Reason.REFUSED, SecretException::reason);
    }

    @Test
    void undoesAllOfItEvenWhenInterrupted() throws Exception {
        keychain.with("mine", "older").with("more", "oldest");
        transfer.put(over(keychain), "mine", "secret");
        transfer.put(over(keychain), "more", "secret");

        Thread.currentThread().interrupt();
        transfer.undo();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(keychain.entries()).isEqualTo(Map.of("mine", "older", "more", "oldest"));
    }
}
