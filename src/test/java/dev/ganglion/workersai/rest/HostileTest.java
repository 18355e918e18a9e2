package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Replies that are made to exhaust whoever reads them: each ends the call with a failure that says so.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    static Stream<Arguments> replies() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String deepObjects = "{\"result\":".repeat(100_000);
        byte[] bomb = bomb();
        return Stream.of(
                Arguments.of("deep arrays", Peer.reply(200, "application/json", deep)),
                Arguments.of("deep objects", Peer.reply(200, "application/json", deepObjects)),
                Arguments.of("a deep event", Peer.stream("data: " + deep + "\n\n")),
                Arguments.of("a deep delta", Peer.stream("data: {\"response\":" + deep + "}\n\n")),
                Arguments.of("a gzip bomb", (Peer.Script) connected -> {
                    connected.send(OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                    connected.send(bomb);
                }),
                Arguments.of("a gzip bomb that hides", (Peer.Script) connected -> {
                    connected.send(OK + "Content-Length: " + bomb.length + "\r\n\r\n");
                    connected.send(bomb);
                }),
                Arguments.of("endless headers", (Peer.Script) connected -> {
                    connected.send(OK);
                    while (true) {
                        connected.send("x-more: and more\r\n".repeat(1000));
                    }
                }),
                Arguments.of("an endless header", (Peer.Script) connected -> {
                    connected.send(OK + "x-more: ");
                    while (true) {
                        connected.send("more".repeat(10_000));
                    }
                }));
    }

    /// A gigabyte of zeros in a megabyte.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 1024; mebibyte++) {
                out.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void endsInAFailure(String what, Peer.Script reply) throws Exception {
        try (Peer peer = new Peer(reply);
                Client client = new Client(peer)) {
            assertThat(client.fails()).as(what).isInstanceOf(Failure.Malformed.class);
            assertThat(run(client)).as(what).isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void readsNoReplyLongerThan64Mebibytes() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(OK + "\r\n\"");
                    byte[] mebibyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                    while (true) {
                        connected.send(mebibyte);
                    }
                });
                Client client = new Client(peer)) {
            assertThat(run(client))
                    .isInstanceOfSatisfying(
                            Failure.Malformed.class,
                            malformed -> assertThat(malformed.what()).contains("67,108,864"));
            await().until(() -> peer.open() == 0);
        }
    }

    private static Failure run(Client client) {
        return catchThrowableOfType(
                        WorkersAiException.class,
                        () -> client.workersAi.run(Client.MODEL, Json.MAPPER.createObjectNode()))
                .failure();
    }
}
