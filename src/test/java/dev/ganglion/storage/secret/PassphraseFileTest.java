package dev.ganglion.storage.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseFileTest {
    private static final int FEW = 1000;
    private static final String SECRET = "a-secret-that-nobody-reads";

    @TempDir
    private Path folder;

    private Path file;
    private PassphraseFile store;

    @BeforeEach
    void open() {
        file = folder.resolve("secrets.json");
        store = again();
    }

    private PassphraseFile again() {
        return new PassphraseFile(file, FEW);
    }

    @Test
    void keepsSecretsForTheNextStart() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        store.write("yours", "another");
        store.remove("yours");

        PassphraseFile later = again();
        later.unlock("correct horse".toCharArray());

        assertThat(later.read("mine")).contains(SECRET);
        assertThat(later.read("yours")).isEmpty();
    }

    @Test
    void isLockedUntilItsPassphraseIsGiven() {
        assertThat(store.exists()).isFalse();
        assertThat(store.open()).isFalse();
        assertThat(reasonOf(() -> store.read("mine"))).isEqualTo(Reason.LOCKED);
        assertThat(reasonOf(() -> store.write("mine", SECRET))).isEqualTo(Reason.LOCKED);
        assertThat(reasonOf(() -> store.remove("mine"))).isEqualTo(Reason.LOCKED);
    }

    @Test
    void showsNothingOfASecret() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("the name", SECRET);

        String content = Files.readString(file);

        assertThat(content).contains("PBKDF2WithHmacSHA256").doesNotContain(SECRET, "the name", "correct horse");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsTheFile() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files()).containsExactly("secrets.json");
    }

    @Test
    void sealsEachTimeAnew() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        Seal first = seal();

        store.write("mine", SECRET);

        assertThat(seal().salt()).isEqualTo(first.salt());
        assertThat(seal().nonce()).isNotEqualTo(first.nonce());
        assertThat(seal().sealed()).isNotEqualTo(first.sealed());
    }

    @Test
    void derivesItsKeySlowly() throws Exception {
        PassphraseFile real = PassphraseFile.at(file);

        real.unlock("correct horse".toCharArray());

        assertThat(seal().rounds()).isGreaterThanOrEqualTo(600_000);
    }

    @Test
    void tellsAWrongPassphraseAndKeepsTheFile() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        PassphraseFile later = again();

        Reason reason = reasonOf(() -> later.unlock("incorrect horse".toCharArray()));

        assertThat(reason).isEqualTo(Reason.WRONG_PASSPHRASE);
        assertThat(later.open()).isFalse();
        later.unlock("correct horse".toCharArray());
        assertThat(later.read("mine")).contains(SECRET);
    }

    @Test
    void wipesThePassphrase() throws Exception {
        char[] right = "correct horse".toCharArray();
        char[] wrong = "incorrect horse".toCharArray();

        store.unlock(right);
        reasonOf(() -> again().unlock(wrong));

        assertThat(right).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "garbage", "{\"version\":1}", "{\"version\":1,\"salt\":\"%%\"}"})
    void keepsADamagedFileAsideAndBeginsAnew(String damaged) throws Exception {
        Files.writeString(file, damaged);

        SecretException failure =
                catchThrowableOfType(SecretException.class, () -> store.unlock("correct horse".toCharArray()));

        assertThat(failure.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(Path.of(failure.detail())).hasContent(damaged);
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        assertThat(store.read("mine")).contains(SECRET);
        assertThat(Path.of(failure.detail())).hasContent(damaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounds", "salt", "nonce", "sealed", "digest"})
    void anyFlippedLetterIsDamageAndNoWrongPassphrase(String field) throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        String whole = Files.readString(file, StandardCharsets.US_ASCII);
        int at = whole.indexOf('"' + field) + field.length() + 6;
        char other = whole.charAt(at) == '1' ? '2' : '1';
        Files.writeString(file, whole.substring(0, at) + other + whole.substring(at + 1));

        assertThat(reasonOf(() -> again().unlock("correct horse".toCharArray())))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void damageWhileOpenIsSeenAndMustBeUnlocked() throws Exception {
        store.unlock("correct horse".toCharArray());
        store.write("mine", SECRET);
        Files.writeString(file, "garbage");

        assertThat(reasonOf(() -> store.write("other", SECRET))).isEqualTo(Reason.DAMAGED);

        assertThat(store.open()).isFalse();
        assertThat(file).hasContent("garbage");
    }

    @Test
    void aFileSealedAnewElsewhereIsLockedAgain() throws Exception {
        store.unlock("correct horse".toCharArray());
        Files.delete(file);
        again().unlock("another horse".toCharArray());

        assertThat(reasonOf(() -> store.write("mine", SECRET))).isEqualTo(Reason.LOCKED);

        PassphraseFile other = again();
        other.unlock("another horse".toCharArray());
        assertThat(other.read("mine")).isEmpty();
    }

    @Test
    void seesWhatAnotherProcessKept() throws Exception {
        store.unlock("correct horse".toCharArray());
        PassphraseFile other = again();
        other.unlock("correct horse".toCharArray());

        other.write("mine", SECRET);

        assertThat(store.read("mine")).contains(SECRET);
    }

    @Test
    void tellsThatTheDiskTakesNothing() throws Exception {
        PassphraseFile nowhere = new PassphraseFile(folder.resolve("missing").resolve("secrets.json"), FEW);

        assertThat(reasonOf(() -> nowhere.unlock("correct horse".toCharArray())))
                .isEqualTo(Reason.DISK);
    }

    private Seal seal() throws Exception {
        return Seal.read(Files.readAllBytes(file)).orElseThrow();
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static Reason reasonOf(ThrowingCallable call) {
        return catchThrowableOfType(SecretException.class, call).reason();
    }
}
