package dev.ganglion.task.speak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareSamplesTest {
    private static Clip bare(String type, int... bytes) {
        byte[] samples = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            samples[i] = (byte) bytes[i];
        }
        return new Clip(type, Octets.of(samples));
    }

    @ParameterizedTest
    @CsvSource({
        "audio/l16;rate=16000;channels=1, 0, 16000, 2",
        "audio/L16, 48000, 48000, 2",
        "audio/pcm, 0, 24000, 2",
        "audio/basic, 0, 8000, 4",
        "audio/pcmu;rate=16000, 0, 16000, 4",
        "audio/x-alaw-basic, 0, 8000, 4",
        "audio/l16;rate=999999999, 0, 24000, 2"
    })
    void playsAtTheRateThatIsStatedOrAskedOrUsual(String type, int asked, int rate, int frames) throws Exception {
        Map<String, Object> fields = asked == 0 ? Map.of() : Map.of("sample_rate", asked);

        Clip dressed = BareSamples.dressed(bare(type, 0, 1, 0, 2), fields);

        assertThat(dressed.type()).isEqualTo("audio/wav");
        try (PcmStream stream = Decoders.open(Recording.of(dressed))) {
            assertThat(stream.format()).isEqualTo(new PcmFormat(rate, 1));
            assertThat(stream.read(new short[16])).isEqualTo(frames);
        }
    }

    @Test
    void leavesWhatHasAHeaderAsItIs() {
        Clip clip = bare("audio/mpeg", 1, 2, 3);

        assertThat(BareSamples.dressed(clip, Map.of("sample_rate", 8_000))).isSameAs(clip);
    }
}
