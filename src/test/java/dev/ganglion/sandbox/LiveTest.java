package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiveTest {
    private static final int LOUD = 12_000;
    private static final int STEP = 3_200;
    private static final String CLOSE = "{\"type\":\"CloseStream\"}";

    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void tellsTurnsWhileItListensAndEndsTheLastWhenTheStreamIsClosed() throws Exception {
        var line = LivePeer.open(sandbox, LivePeer.FLUX)
                .say(samples(Wave.of(0.5, 0).and(3, LOUD).and(2, 0).and(1, LOUD)), STEP)
                .text(CLOSE);

        assertThat(line.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThat(line.events()).containsExactly("StartOfTurn", "EndOfTurn", "StartOfTurn", "EndOfTurn");
    }

    private static byte[] samples(Wave wave) {
        return wave.samples().toByteArray();
    }
}
