package dev.ganglion.workersai.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final String MODEL = "@cf/meta/llama-3.2-1b-instruct";

    @Test
    void leavesTheSlashesOfAModelBareAndEncodesTheRest() throws Exception {
        assertThat(Address.run(connection("https://x.test/v4", "a/b", "t"), "@cf/a b?", Json.MAPPER.nullNode())
                        .uri())
                .hasToString("https://x.test/v4/accounts/a%2Fb/ai/run/@cf/a%20b%3F");
    }

    @Test
    void refusesWhatWouldShowTheTokenOrLeaveThePath() {
        assertThat(List.of(
                        connection("http://example.com", "a", "t"),
                        connection("http://127.0.0.1.example.com", "a", "t"),
                        connection("ftp://127.0.0.1", "a", "t"),
                        connection("https://user@example.com", "a", "t"),
                        connection("https://example.com?x=1", "a", "t"),
                        connection("nonsense", "a", "t"),
                        connection("https://example.com", "..", "t"),
                        connection("https://example.com", " ", "t")))
                .allSatisfy(
                        connection -> assertThat(failure(connection, MODEL)).isInstanceOf(Failure.InvalidInput.class));
        assertThat(List.of("", "@cf/../../x"))
                .allSatisfy(model -> assertThat(failure(connection("https://example.com", "a", "t"), model))
                        .isInstanceOf(Failure.InvalidInput.class));
    }

    @Test
    void sendsNothingWithATokenThatCannotBeOne() {
        assertThat(List.of("", "two words", "líne", "line\n"))
                .allSatisfy(token -> assertThat(failure(connection("https://example.com", "a", token), MODEL))
                        .isInstanceOfSatisfying(
                                Failure.Unauthorised.class,
                                refused -> assertThat(refused.said().message()).startsWith("This cannot be a token")));
    }

    @Test
    void letsHttpReachThisComputer() throws Exception {
        for (String base : List.of("http://localhost:1/v4", "http://127.1.2.3", "http://[::1]:80")) {
            assertThat(Address.run(connection(base, "a", "t"), MODEL, Json.MAPPER.nullNode())
                            .uri())
                    .asString()
                    .startsWith(base + "/accounts/a/");
        }
    }

    private static Failure failure(Connection connection, String model) {
        return catchThrowableOfType(
                        WorkersAiException.class, () -> Address.run(connection, model, Json.MAPPER.nullNode()))
                .failure();
    }

    private static Connection connection(String base, String account, String token) {
        return new Connection("Test", URI.create(base), account, new Token(token), false);
    }
}
