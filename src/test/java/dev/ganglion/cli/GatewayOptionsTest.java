package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.net.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command line asks of an AI Gateway.
class GatewayOptionsTest {
    private static final String BGE = "@cf/baai/bge-small-en-v1.5";
    private static final String VECTOR =
            "{\"result\":{\"shape\":[1,1],\"data\":[[1]]},\"success\":true,\"errors\":[],\"messages\":[]}";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void sendsEverythingThatIsAskedOfAGateway() throws Exception {
        try (var peer = new Peer(Peer.reply(200, "application/json", VECTOR))) {
            String options = "--gateway g --gateway-cache-ttl 60 --gateway-skip-cache --gateway-cache-key a-key"
                    + " --gateway-metadata team=ants --gateway-metadata run=7 --gateway-log off"
                    + " --gateway-timeout 9 --gateway-attempts 2";

            int code = desk.run(("embed " + BGE + " a " + options + " --base-url " + peer.base()).split(" ", -1));

            assertThat(code).isZero();
            assertThat(peer.requests().getFirst())
                    .contains("cf-aig-gateway-id: g\r\n")
                    .contains("cf-aig-cache-ttl: 60\r\n")
                    .contains("cf-aig-skip-cache: true\r\n")
                    .contains("cf-aig-cache-key: a-key\r\n")
                    .contains("cf-aig-metadata: {\"run\":7,\"team\":\"ants\"}\r\n")
                    .contains("cf-aig-collect-log: false\r\n")
                    .contains("cf-aig-request-timeout: 9000\r\n")
                    .contains("cf-aig-max-attempts: 2\r\n");
        }
    }

    @Test
    void sendsNothingThatIsNotAskedForAndTheGatewaysOwnToken() throws Exception {
        desk.environment.put("CF_AIG_TOKEN", "own-token-of-the-gateway");
        try (var peer = new Peer(Peer.reply(200, "application/json", VECTOR))) {
            int code = desk.run(
                    "run",
                    BGE,
                    "--text",
                    "a",
                    "--gateway",
                    "g",
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isZero();
            assertThat(peer.requests().getFirst().lines().filter(line -> line.startsWith("cf-aig-")))
                    .containsExactlyInAnyOrder(
                            "cf-aig-gateway-id: g", "cf-aig-authorization: Bearer own-token-of-the-gateway");
        }
    }

    @Test
    void takesTheSandboxForAGatewayToo() {
        int code = desk.run(
                "embed",
                BGE,
                "a",
                "--gateway",
                "default",
                "--gateway-cache-ttl",
                "60",
                "--gateway-log",
                "on",
                "--sandbox");

        assertThat(code).isZero();
        assertThat(desk.events()).hasSize(1);
    }
}
