package dev.ganglion.workersai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    @Test
    void readsTheEnvironmentAsPeoplePasteIt() {
        assertThat(Connection.fromEnvironment(
                        Map.of("CLOUDFLARE_ACCOUNT_ID", " \"abc\"\n", "CLOUDFLARE_API_TOKEN", "'t0ken' ")))
                .contains(new Connection("Environment", Connection.CLOUDFLARE, "abc", new Token("t0ken"), false));
    }

    @Test
    void findsNoneWhereHalfOfItIsMissing() {
        assertThat(Connection.fromEnvironment(Map.of("CLOUDFLARE_ACCOUNT_ID", "abc")))
                .isEmpty();
        assertThat(Connection.fromEnvironment(Map.of("CLOUDFLARE_ACCOUNT_ID", "abc", "CLOUDFLARE_API_TOKEN", "  ")))
                .isEmpty();
    }

    @Test
    void neverShowsItsToken() {
        assertThat(new Connection("Mine", Connection.CLOUDFLARE, "abc", new Token("t0ken"), false).toString())
                .doesNotContain("t0ken");
    }

    @Test
    void booksEveryWayToAnAccountUnderOneNameThatDoesNotTellIt() {
        var account = "0123456789abcdef0123456789abcdef";
        var window = new Connection("Environment", Connection.CLOUDFLARE, account, new Token("one"), false);
        var command = new Connection("api.cloudflare.com", Connection.CLOUDFLARE, account, new Token("two"), false);
        var other = new Connection("Environment", Connection.CLOUDFLARE, "f".repeat(32), new Token("one"), false);

        assertThat(window.ledgerName()).isEqualTo(command.ledgerName()).doesNotContain(account.substring(0, 8));
        assertThat(window.ledgerName()).isNotEqualTo(other.ledgerName());
    }
}
