package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensAtTheDoorTest {
    private static Sandbox sandbox;
    private static Peer peer;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withPace(Pace.INSTANT)
                .withTokens(
                        SandboxToken.parse("runner=run"),
                        SandboxToken.parse("lister=list"),
                        SandboxToken.parse("old=expired"),
                        SandboxToken.parse("off=disabled")));
        peer = Peer.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox-token, 200, 200",
        "runner, 200, 403",
        "lister, 403, 200",
        "old, 401, 401",
        "off, 401, 401",
        "wrong, 401, 401",
    })
    void opensWhatATokenIsFor(String token, int run, int list) throws Exception {
        var ran = peer.send(peer.request("/ai/run/" + Peer.LLAMA)
                .setHeader("authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString("{\"prompt\":\"Hi\"}")));
        var listed = peer.send(peer.request("/ai/models/search")
                .setHeader("authorization", "Bearer " + token)
                .GET());

        assertThat(ran.status()).isEqualTo(run);
        assertThat(listed.status()).isEqualTo(list);
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox-token, 200, active, 10000",
        "runner, 200, active, 10000",
        "old, 200, expired, 0",
        "off, 200, disabled, 0",
        "wrong, 401, '', 0",
    })
    void verifiesOfUsersAndOfAccounts(String token, int status, String state, int message) throws Exception {
        var ofUser = peer.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/user/tokens/verify"))
                .header("authorization", "Bearer " + token));
        var ofAccount = peer.send(peer.request("/tokens/verify")
                .setHeader("authorization", "Bearer " + token)
                .GET());

        assertThat(ofUser.status()).isEqualTo(status);
        assertThat(ofUser.json().at("/result/status").asString("")).isEqualTo(state);
        assertThat(ofUser.json().at("/messages/0/code").asInt(0)).isEqualTo(message);
        assertThat(ofAccount.json()).isEqualTo(ofUser.json());
    }

    @Test
    void saysSinceWhenATokenHasExpired() throws Exception {
        var reply = peer.send(peer.request("/tokens/verify")
                .setHeader("authorization", "Bearer old")
                .GET());

        assertThat(reply.json().at("/result/expires_on").asString("")).isEqualTo("2024-01-01T00:00:00Z");
    }
}
