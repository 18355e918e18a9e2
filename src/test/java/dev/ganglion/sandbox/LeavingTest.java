package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeavingTest {
    private static final String WHOLE = "{\"prompt\":\"Hi\"}";
    private static final String STREAM = "{\"prompt\":\"Hi\",\"stream\":true}";
    private static final String HASTY = "{\"prompt\":\"Hi\",\"options\":{\"rejectIfBusy\":true}}";
    private static final int SOON_MILLIS = 4000;
    private static final SandboxOptions ONE_AT_A_TIME =
            SandboxOptions.defaults().withPace(Pace.INSTANT).withTerms(Terms.OPEN.withCapacity(1));

    @ParameterizedTest
    @ValueSource(strings = {WHOLE, STREAM})
    void freesThePlaceOfAStalledCallThatNobodyWaitsFor(String body) throws Exception {
        try (var sandbox = Sandbox.start(ONE_AT_A_TIME)) {
            var peer = Peer.of(sandbox);
            try (var socket = RawCall.open(sandbox, body, "x-sandbox-fault: stall-after:2")) {
                assertThat(socket.getInputStream().read()).isPositive();
                assertThat(peer.run(Peer.LLAMA, HASTY).status()).isEqualTo(429);
            }

            await().atMost(Duration.ofMillis(SOON_MILLIS))
                    .until(() -> peer.run(Peer.LLAMA, HASTY).status() == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall-before-headers", "slow-headers:60000", "stall-after:1"})
    void hangsUpBehindAClientThatSaidGoodbye(String fault) throws Exception {
        try (var sandbox = Sandbox.start(ONE_AT_A_TIME);
                var socket = RawCall.open(sandbox, WHOLE, "x-sandbox-fault: " + fault)) {
            socket.shutdownOutput();

            assertThat(ends(socket)).isTrue();
        }
    }

    @Test
    void doesNotMakeUpAnswersThatNobodyWaitsFor() throws Exception {
        var slow = ONE_AT_A_TIME.withPace(new Pace(1000, Duration.ofMinutes(1)));
        try (var sandbox = Sandbox.start(slow);
                var first = RawCall.open(sandbox, STREAM, "x-first: 1");
                var second = RawCall.open(sandbox, STREAM, "x-second: 1")) {
            second.shutdownOutput();
            first.shutdownOutput();

            assertThat(ends(second)).isTrue();
            assertThat(ends(first)).isTrue();
        }
    }

    @Test
    void answersTheNextRequestThatCameWhileTheFirstWaited() throws Exception {
        try (var sandbox = Sandbox.start(ONE_AT_A_TIME);
                var socket = RawCall.open(sandbox, WHOLE, "x-sandbox-fault: slow-headers:1300")) {
            RawCall.send(sandbox, socket, WHOLE, "connection: close");
            socket.setSoTimeout(SOON_MILLIS);

            var replies = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(replies.split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    private static boolean ends(Socket socket) throws IOException {
        socket.setSoTimeout(SOON_MILLIS);
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }
}
