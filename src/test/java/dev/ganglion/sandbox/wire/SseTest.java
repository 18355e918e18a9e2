package dev.ganglion.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SseTest {
    private static final Frame.Event KIBIBYTE = new Frame.Event(() -> "x".repeat(1_016), 1);
    private static final int BUFFER = 32 * 1024;

    @Test
    void doesNotCountWhatNeverLeftTheBuffer() throws IOException {
        var wire = new ByteArrayOutputStream();
        var sse = new Sse(new BufferedOutputStream(new Narrow(wire, 20 * 1024), BUFFER), Sse.Style.FAST, Set.of());

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        sse.event(KIBIBYTE);
                    }
                })
                .hasMessage("The client has gone");
        assertThat(sse.writtenTokens()).isGreaterThan(20);
        assertThat(sse.leftTokens()).isEqualTo(wire.size() / 1024).isEqualTo(16);
    }

    @Test
    void countsTheRestWhenItIsFlushed() throws IOException {
        var sse = new Sse(new BufferedOutputStream(new ByteArrayOutputStream(), BUFFER), Sse.Style.FAST, Set.of());
        sse.event(KIBIBYTE);
        assertThat(sse.leftTokens()).isZero();

        sse.flush();

        assertThat(sse.leftTokens()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sse.Style.class,
            names = {"PLAIN", "DRIBBLE"})
    void everyEventLeavesAtOnceUnlessFast(Sse.Style style) throws IOException {
        var wire = new ByteArrayOutputStream();
        var sse = new Sse(new BufferedOutputStream(wire, BUFFER), style, Set.of());

        sse.event(new Frame.Event(() -> "a", 3));

        assertThat(sse.leftTokens()).isEqualTo(3);
        assertThat(wire.toString(StandardCharsets.UTF_8)).startsWith("data: a");
    }

    /// Breaks when more than so many bytes have passed.
    private static final class Narrow extends OutputStream {
        private final OutputStream wire;
        private int left;

        Narrow(OutputStream wire, int left) {
            this.wire = wire;
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("The client has gone");
            }
            wire.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > left) {
                throw new IOException("The client has gone");
            }
            left -= length;
            wire.write(bytes, from, length);
        }
    }
}
