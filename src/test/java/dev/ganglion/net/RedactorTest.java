package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

    @Test
    void masksTheTokenWhereverItStands() {
        assertThat(new Redactor("hunter2").clean("Could not route to /accounts/hunter2/ai: hunter2"))
                .isEqualTo("Could not route to /accounts/•••/ai: •••");
    }

    @Test
    void masksTheTokenAsAnAddressHasIt() {
        assertThat(new Redactor("pass/word+=1").clean("GET /accounts/pass%2Fword%2B%3D1/ai"))
                .isEqualTo("GET /accounts/•••/ai");
    }

    @Test
    void masksTheWholeOfATokenThatBeginsWithAnother() {
        assertThat(new Redactor(List.of("hunter-two", "hunter-two-and-more")).clean("it is hunter-two-and-more"))
                .isEqualTo("it is •••");
    }

    @Test
    void masksWhatLooksLikeAToken() {
        String token = "abcdEFGH-0123_abcdEFGH-0123_abcdEFGH-012";

        assertThat(new Redactor("").clean("Authorization: Bearer xyz, account " + token + ", cfut_" + "a1".repeat(20)))
                .isEqualTo("Authorization: •••, account •••, •••");
    }

    @Test
    void leavesAccountsAndRequestIdsReadable() {
        String text = "account " + ACCOUNT + ", request 7d0c1a2b-0000-4000-8000-0123456789ab";

        assertThat(new Redactor("hunter2").clean(text)).isEqualTo(text);
    }

    @Test
    void leavesTheLettersOfAShortTokenInOtherWords() {
        assertThat(new Redactor(List.of("hunter2", "", "fisher-3")).clean("hunter2 and fisher-3"))
                .isEqualTo("••• and •••");
        assertThat(new Redactor("t").clean("the token t is not right")).isEqualTo("the token ••• is not right");
    }
}
