package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SandboxTest {
    private static final Pace SLOW = new Pace(200, Duration.ofMillis(1));
    private static final String LONG =
            "{\"prompt\":\"Write 5000 words on rivers\",\"max_tokens\":9000,\"stream\":true}";

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var first = Sandbox.start(SandboxOptions.defaults())) {
            int port = first.base().getPort();

            assertThatThrownBy(() -> Sandbox.start(SandboxOptions.defaults().withPort(port)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Port %d on 127.0.0.1 is not free; choose another one, or 0 for any", port);
        }
    }

    @Test
    void doesNotShowItsToken() {
        assertThat(SandboxOptions.defaults().withToken("s3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void keepsThePaceItWasGiven() throws Exception {
        var pace = new Pace(100, Duration.ofMillis(100));
        try (var sandbox = Sandbox.start(SandboxOptions.defaults().withPace(pace))) {
            long start = System.nanoTime();
            Peer.of(sandbox).run(Peer.LLAMA, "{\"prompt\":\"Explain rivers\",\"max_tokens\":20,\"stream\":true}");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(290));
        }
    }

    @Test
    void stopsGeneratingWhenTheClientGoesAndChargesWhatWasSent() throws Exception {
        try (var sandbox = Sandbox.start(SandboxOptions.defaults().withPace(SLOW))) {
            try (var socket = RawCall.open(sandbox, LONG, "x-test: 1")) {
                assertThat(socket.getInputStream().readNBytes(4000)).hasSize(4000);
            }
            await().until(() -> sandbox.neuronsToday().signum() > 0);

            assertThat(sandbox.neuronsToday()).isLessThan(new BigDecimal("300"));
        }
    }

    @Test
    void closesAtOnceWithOpenStreams() throws Exception {
        var sandbox = Sandbox.start(SandboxOptions.defaults().withPace(SLOW));
        try (var streaming = RawCall.open(sandbox, LONG, "x-test: 1");
                var stalled = RawCall.open(sandbox, LONG, "x-sandbox-fault: stall-before-headers")) {
            assertThat(streaming.getInputStream().readNBytes(500)).hasSize(500);
            stalled.setSoTimeout(10_000);
            int port = sandbox.base().getPort();

            long start = System.nanoTime();
            sandbox.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(ended(stalled::getInputStream)).isTrue();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void streamsToManyAtOnce() throws Exception {
        var pace = new Pace(50, Duration.ofMillis(20));
        try (var sandbox = Sandbox.start(SandboxOptions.defaults().withPace(pace));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var peer = Peer.of(sandbox);
            var calls = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 64; i++) {
                var body = "{\"prompt\":\"Explain rivers\",\"max_tokens\":40,\"stream\":true,\"seed\":" + (i + 1) + "}";
                calls.add(() -> peer.run(Peer.LLAMA, body).events().size());
            }

            assertThat(callers.invokeAll(calls)).allMatch(events -> events.resultNow() == 41);
        }
    }

    private static boolean ended(Callable<InputStream> stream) throws Exception {
        try {
            return stream.call().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
