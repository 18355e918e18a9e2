package dev.ganglion.domain.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthTest {
    @Test
    void readsWavesOfTheJdk() throws IOException {
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(44_100, 24, 2, true, false);
        var in = new AudioInputStream(new ByteArrayInputStream(new byte[6 * 66_150]), format, 66_150);
        AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);

        assertThat(Length.of(Octets.of(out.toByteArray()))).contains(Duration.ofMillis(1_500));
    }

    @Test
    void countsTheSamplesThatAWaveReallyHolds() {
        ByteBuffer streamed = wave(Integer.MAX_VALUE, 3_200);

        assertThat(length(streamed)).contains(Duration.ofMillis(100));
    }

    @Test
    void readsTheFirstBlockOfFlac() {
        ByteBuffer flac = ByteBuffer.allocate(42).put(latin("fLaC"));
        flac.putLong(18, (48_000L << 44) | (1L << 41) | (15L << 36) | 120_000L);

        assertThat(length(flac)).contains(Duration.ofMillis(2_500));
    }

    @Test
    void readsTheLastPageOfOpusWithoutWhatIsSkipped() {
        ByteBuffer ogg = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        ogg.put(latin("OggS")).put(26, (byte) 1).position(28);
        ogg.put(latin("OpusHead")).putShort(38, (short) 312).position(120);
        ogg.put(latin("OggS")).putLong(126, 48_000 * 3 + 312);

        assertThat(length(ogg)).contains(Duration.ofSeconds(3));
    }

    @Test
    void readsTheRateOfVorbis() {
        ByteBuffer ogg = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        ogg.put(latin("OggS")).put(26, (byte) 1).position(28);
        ogg.put(latin("\1vorbis")).putInt(40, 44_100).position(120);
        ogg.put(latin("OggS")).putLong(126, 88_200);

        assertThat(length(ogg)).contains(Duration.ofSeconds(2));
    }

    @Test
    void readsTheHeaderOfAMovieWhereverItStands() {
        ByteBuffer mp4 = ByteBuffer.allocate(200);
        mp4.putInt(16).put(latin("ftypM4A ")).putInt(0);
        mp4.putInt(40).put(latin("mdat")).position(56);
        mp4.putInt(116).put(latin("moov"));
        mp4.putInt(108).put(latin("mvhd")).putInt(0).putInt(0).putInt(0);
        mp4.putInt(1_000).putInt(61_250);

        assertThat(length(mp4)).contains(Duration.ofMillis(61_250));
    }

    @Test
    void countsTheFramesOfAnMp3BehindItsTag() {
        ByteBuffer mp3 = ByteBuffer.allocate(10 + 127 + 10 * 144);
        mp3.put(latin("ID3")).put(9, (byte) 127).position(137);
        for (int i = 0; i < 10; i++) {
            // MPEG 2, layer III, 48 kbit/s, 24 kHz: 144 bytes and 24 ms a frame
            mp3.putInt(137 + i * 144, 0xFFF3_64C4);
        }

        assertThat(length(mp3)).contains(Duration.ofMillis(240));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "RIFF", "RIFF____WAVE", "RIFF____WAVEdata____", "fLaC", "OggS", "ID3", "____ftyp", "Hi"})
    void saysNothingOfWhatIsCutShort(String bytes) {
        assertThat(Length.of(Octets.of(latin(bytes)))).isEmpty();
    }

    @Test
    void survivesAnythingBehindAMark() {
        var random = new Random(5);
        for (String mark : new String[] {"RIFF", "fLaC", "OggS", "ID3\4", "\0\0\0\20ftyp"}) {
            for (int i = 0; i < 200; i++) {
                byte[] noise = new byte[random.nextInt(400)];
                random.nextBytes(noise);
                byte[] file = Arrays.copyOf(latin(mark), mark.length() + noise.length);
                System.arraycopy(noise, 0, file, mark.length(), noise.length);

                assertThat(Length.of(Octets.of(file)))
                        .satisfiesAnyOf(
                                none -> assertThat(none).isEmpty(),
                                some -> assertThat(some.orElseThrow()).isBetween(Duration.ZERO, Duration.ofDays(365)));
            }
        }
    }

    private static ByteBuffer wave(int said, int held) {
        ByteBuffer wave = ByteBuffer.allocate(44 + held).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(latin("RIFF____WAVEfmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wave.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
        return wave.put(latin("data")).putInt(said);
    }

    private static Optional<Duration> length(ByteBuffer file) {
        byte[] bytes = new byte[file.capacity()];
        file.duplicate().rewind().get(bytes);
        return Length.of(Octets.of(bytes));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
