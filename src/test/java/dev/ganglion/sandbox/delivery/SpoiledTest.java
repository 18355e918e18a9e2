package dev.ganglion.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpoiledTest {
    private static final byte[] BODY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

    private final Paper paper = new Paper();
    private final Spoiled spoiled = new Spoiled(() -> {
        throw new IOException("silent");
    });

    @Test
    void isWholeWithoutTrouble() throws Exception {
        assertThat(spoiled.whole()).isTrue();

        spoiled.send(BODY, paper);

        assertThat(paper).hasToString("16 of 16, closed: 0123456789abcdef");
    }

    @Test
    void leavesOutAtLeastTheLastByte() {
        spoiled.cutAfter(99);

        assertThatThrownBy(() -> spoiled.send(BODY, paper)).hasMessage("hung up");
        assertThat(paper).hasToString("15 of 16: 0123456789abcde");
    }

    @Test
    void countsTroublesInTheOrderOfTheirPlaces() {
        spoiled.stallAfter(4);
        spoiled.insertAfter(1, "+");
        spoiled.endAfter(6, "never");

        assertThatThrownBy(() -> spoiled.send(BODY, paper)).hasMessage("silent");
        assertThat(paper).hasToString("9 of 17: 01+234567");
    }

    @Test
    void promisesWhatAnEarlyEndLeaves() throws Exception {
        spoiled.endAfter(4, "!");

        spoiled.send(BODY, paper);

        assertThat(paper).hasToString("9 of 9, closed: 01234567!");
    }

    @Test
    void dribblesSmallBodiesByteByByteAndLargeOnesInPieces() throws Exception {
        spoiled.dribble();
        spoiled.send(BODY, paper);
        var large = new Paper();
        spoiled.send(new byte[1_000_000], large);

        assertThat(paper.flushes).isEqualTo(16);
        assertThat(large.flushes).isBetween(4_000, 4_200);
    }

    @Test
    void widensObjectsOnly() throws Exception {
        spoiled.widen("p", "x");
        spoiled.send("{\"a\":1}".getBytes(StandardCharsets.UTF_8), paper);
        var other = new Paper();
        spoiled.send(BODY, other);

        assertThat(paper).hasToString("15 of 15, closed: {\"p\":\"x\",\"a\":1}");
        assertThat(other).hasToString("16 of 16, closed: 0123456789abcdef");
    }

    /// Takes a reply down.
    private static final class Paper implements Outlet {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long promised;
        private int flushes;
        private boolean closed;

        @Override
        public OutputStream open(long length) {
            promised = length;
            return new OutputStream() {
                @Override
                public void write(int b) {
                    bytes.write(b);
                }

                @Override
                public void flush() {
                    flushes++;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }

        @Override
        public void hangUp() throws IOException {
            throw new IOException("hung up");
        }

        @Override
        public void reset() throws IOException {
            throw new IOException("reset");
        }

        @Override
        public String toString() {
            return "%d of %d%s: %s"
                    .formatted(
                            bytes.size(), promised, closed ? ", closed" : "", bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
