package dev.ganglion.domain.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mp3FrameTest {
    @ParameterizedTest
    @CsvSource({
        "FFFB9064, 417, 44100, 2, 1152, 36",
        "FFFB9264, 418, 44100, 2, 1152, 36",
        "FFF380C4, 208, 22050, 1, 576, 13",
        "FFE318C4, 72, 8000, 1, 576, 13",
    })
    void readsTheHeadOfEachVersion(String head, int size, int rate, int channels, int samples, int tag) {
        Mp3Frame frame = Mp3Frame.of(Integer.parseUnsignedInt(head, 16));

        assertThat(frame).isEqualTo(new Mp3Frame(size, rate, channels, samples));
        assertThat(frame.tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"00000000", "FFFB0064", "FFFBF064", "FFFB9C64", "FFFD9064", "FFEB9064"})
    void takesNothingElseForOne(String head) {
        assertThat(Mp3Frame.of(Integer.parseUnsignedInt(head, 16)).none()).isTrue();
    }
}
