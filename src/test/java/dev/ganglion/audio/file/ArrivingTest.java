package dev.ganglion.audio.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Octets;
import org.junit.jupiter.api.Test;

class ArrivingTest {
    private static final PcmFormat FORMAT = new PcmFormat(8_000, 1);

    private static Recording clip(int frames) {
        return new Recording.Raw(Octets.of(new byte[2 * frames]), FORMAT);
    }

    private static int drained(PcmStream stream) throws Exception {
        var block = new short[64];
        int all = 0;
        for (int read = stream.read(block); read > 0; read = stream.read(block)) {
            all += read;
        }
        return all;
    }

    @Test
    void waitsForWhatHasNotComeAndEndsAfterTheLast() throws Exception {
        var arriving = new Arriving();
        arriving.add(clip(100));
        try (PcmStream stream = Joined.of(arriving, format -> format)) {
            assertThat(drained(stream)).isEqualTo(100);
            assertThat(stream.read(new short[8])).isZero();
            assertThat(stream.frames()).isEmpty();

            arriving.add(clip(50));
            arriving.end();

            assertThat(drained(stream)).isEqualTo(50);
            assertThat(stream.read(new short[8])).isEqualTo(-1);
            assertThat(stream.frames()).hasValue(150);
        }
    }

    @Test
    void goesBackIntoWhatCameBefore() throws Exception {
        var arriving = new Arriving();
        arriving.add(clip(100));
        arriving.add(clip(50));
        try (PcmStream stream = Joined.of(arriving, format -> format)) {
            drained(stream);

            stream.seek(120);

            assertThat(drained(stream)).isEqualTo(30);
        }
    }
}
