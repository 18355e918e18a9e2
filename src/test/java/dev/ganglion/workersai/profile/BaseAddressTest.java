package dev.ganglion.workersai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.workersai.profile.BaseAddress.Good;
import dev.ganglion.workersai.profile.BaseAddress.Problem;
import dev.ganglion.workersai.profile.BaseAddress.Refused;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://proxy.example/client/v4 | https://proxy.example/client/v4",
                "' https://proxy.example/v1/// ' | https://proxy.example/v1",
                "'\"http://127.0.0.1:8787/client/v4/\"' | http://127.0.0.1:8787/client/v4",
                "<http://localhost:11434/v1> | http://localhost:11434/v1",
                "http://[::1]:8080 | http://[::1]:8080",
                "https://proxy.example/v1/chat/completions | https://proxy.example/v1",
                "https://proxy.example/v1/models/ | https://proxy.example/v1"
            })
    void takesAddressesForATokenToo(String typed, URI base) {
        assertThat(BaseAddress.of(typed)).isEqualTo(new Good(base));
        assertThat(BaseAddress.of(typed).withToken()).isEqualTo(new Good(base));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | NOTHING_TYPED",
                "' \"\" ' | NOTHING_TYPED",
                "my server | NOT_AN_ADDRESS",
                "https://exa mple/ | NOT_AN_ADDRESS",
                "proxy.example/v1 | OTHER_SCHEME",
                "127.0.0.1:8787/v1 | NOT_AN_ADDRESS",
                "localhost:8787/v1 | OTHER_SCHEME",
                "ftp://proxy.example | OTHER_SCHEME",
                "file:///etc/passwd | OTHER_SCHEME",
                "https:///v1 | NO_HOST",
                "https://some_host_/v1 | NO_HOST",
                "https://me:secret@proxy.example/v1 | HOLDS_CREDENTIALS",
                "https://token@proxy.example/v1 | HOLDS_CREDENTIALS",
                "https://proxy.example/v1?key=secret | HAS_QUERY",
                "https://proxy.example/v1#top | HAS_QUERY"
            })
    void refusesWithTheReason(String typed, Problem problem) {
        assertThat(BaseAddress.of(typed)).isEqualTo(new Refused(problem));
        assertThat(BaseAddress.of(typed).withToken()).isEqualTo(new Refused(problem));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.5:11434/v1",
                "http://proxy.example/v1",
                "http://127.0.0.1.example/v1",
                "http://localhost.example/v1"
            })
    void refusesATokenOnlyWhereItWouldTravelUnencrypted(String typed) {
        assertThat(BaseAddress.of(typed)).isInstanceOf(Good.class);
        assertThat(BaseAddress.of(typed).withToken()).isEqualTo(new Refused(Problem.UNENCRYPTED));
    }

    @Test
    void aRefusalQuotesNothingOfWhatWasTyped() {
        assertThat(BaseAddress.of("https://me:hunter2@proxy.example/v1").toString())
                .doesNotContain("hunter2");
    }
}
