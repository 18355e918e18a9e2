package dev.ganglion.workersai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.workersai.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
    private static final String TOKEN = "Abcdefghij_klmnopqrst-uvwxyz0123456789AB";
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "  %s\n",
                "\"%s\"",
                "'%s' ",
                "“%s”",
                "`%s`",
                "Bearer %s",
                "bearer   %s",
                "Authorization: Bearer %s",
                "\"Authorization: Bearer %s\"",
                "CLOUDFLARE_API_TOKEN=%s",
                "export CLOUDFLARE_API_TOKEN=\"%s\"",
                "\u200B%s\u00A0",
                "%s,"
            })
    void takesWhatIsAroundATokenAway(String pasted) {
        assertThat(TokenText.token(pasted.formatted(TOKEN))).contains(new Token(TOKEN));
    }

    @Test
    void joinsATokenThatATerminalBroke() {
        assertThat(TokenText.token("Abcdefghij_klmnopqrst-\n  uvwxyz0123456789AB\n"))
                .contains(new Token(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\"\"", "Bearer ", "CLOUDFLARE_API_TOKEN="})
    void findsNoTokenWhereNoneIs(String pasted) {
        assertThat(TokenText.token(pasted)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearertoken", "BEARER_x=1", "key-with=sign"})
    void leavesATokenAloneThatOnlyBeginsLikeThem(String token) {
        assertThat(TokenText.token(token)).contains(new Token(token.equals("BEARER_x=1") ? "1" : token));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKEN,
                " Bearer Abcdefghij_klmnopqrst-uvwxyz0123456789AB",
                "cfut_abcdefghijklmnopqrstuvwxyz",
                "cfat_abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl",
                "sk-abcdefghijklmnopqrstuvwxyz",
                "0123456789abcdef0123456789abcdef01234",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"
            })
    void knowsATokenWhereverItIsTyped(String text) {
        assertThat(TokenText.looksLikeToken(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ACCOUNT, "default", "My gateway", "http://127.0.0.1:8787/client/v4", "a.b.c", "short-token"})
    void takesNothingElseForAToken(String text) {
        assertThat(TokenText.looksLikeToken(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ACCOUNT,
                " 0123456789ABCDEF0123456789ABCDEF\n",
                "\"0123456789abcdef0123456789abcdef\"",
                "CLOUDFLARE_ACCOUNT_ID=0123456789abcdef0123456789abcdef"
            })
    void findsAnAccountId(String pasted) {
        assertThat(TokenText.account(pasted)).contains(ACCOUNT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", TOKEN, "my-account", "0123456789abcdef0123456789abcdeg"})
    void findsNoAccountIdInWhatIsNone(String pasted) {
        assertThat(TokenText.account(pasted)).isEmpty();
    }

    @Test
    void masksAnAccountAndHidesATokenInItsPlace() {
        assertThat(TokenText.masked(ACCOUNT)).isEqualTo("…cdef");
        assertThat(TokenText.masked(TOKEN)).isEqualTo("•••");
        assertThat(TokenText.masked("")).isEqualTo("•••");
    }
}
