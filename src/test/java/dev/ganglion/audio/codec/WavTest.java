package dev.ganglion.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Octets;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {
    private static final PcmFormat STEREO = new PcmFormat(44_100, 2);

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        short[] tone = Sine.of(STEREO, 440, 0.5, 1);

        Recording wav = Recording.of(Wav.clip(STEREO, Sine.bytes(tone)));

        try (var stream = Decoders.open(wav)) {
            assertThat(stream.format()).isEqualTo(STEREO);
            assertThat(stream.frames()).hasValue(44_100);
        }
        assertThat(Sine.read(Decoders.open(wav))).isEqualTo(tone);
    }

    @ParameterizedTest
    @CsvSource({
        "1,8,0.01",
        "1,16,0.0001",
        "1,24,0.0001",
        "1,32,0.0001",
        "3,32,0.0001",
        "3,64,0.0001",
        "6,8,0.03",
        "7,8,0.03",
        "65534,16,0.0001"
    })
    void everyWayOfWritingASampleIsRead(int coding, int bits, double error) throws Exception {
        short[] tone = Sine.of(PcmFormat.SPEECH, 440, 0.5, 0.5);

        short[] read = Sine.read(Decoders.open(new Recording.InMemory(Octets.of(coded(tone, coding, bits)))));

        assertThat(read).hasSameSizeAs(tone);
        for (int i = 0; i < tone.length; i++) {
            assertThat((double) read[i]).isCloseTo(tone[i], within(error * 32_768));
        }
    }

    @Test
    void samplesOfATelephoneAreDecodedAsTheJdkDoes() throws Exception {
        byte[] codes = new byte[256];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        for (Encoding encoding : List.of(Encoding.ALAW, Encoding.ULAW)) {
            var format = new AudioFormat(encoding, 8_000, 8, 1, 1, 8_000, false);
            var linear = new AudioFormat(8_000, 16, 1, true, false);
            byte[] expected = AudioSystem.getAudioInputStream(
                            linear, new AudioInputStream(new ByteArrayInputStream(codes), format, codes.length))
                    .readAllBytes();

            byte[] wav = header(encoding.equals(Encoding.ALAW) ? 6 : 7, 8, codes);
            short[] read = Sine.read(Decoders.open(new Recording.InMemory(Octets.of(wav))));

            assertThat(Sine.bytes(read)).isEqualTo(expected);
        }
    }

    @Test
    void aFileWithoutLengthsIsReadToItsEnd() throws Exception {
        short[] tone = Sine.of(PcmFormat.SPEECH, 440, 0.5, 0.5);
        byte[] wav = Wav.clip(PcmFormat.SPEECH, Sine.bytes(tone)).octets().toArray();
        for (int length : new int[] {-1, 0}) {
            ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(40, length);

            assertThat(Sine.read(Decoders.open(new Recording.InMemory(Octets.of(wav)))))
                    .isEqualTo(tone);
        }
    }

    @Test
    void speechIsSixteenKilohertzMono() throws Exception {
        short[] tone = Sine.of(new PcmFormat(44_100, 1), 1_000, 0.5, 2);

        short[] speech = Sine.read(Decoders.open(Sine.raw(new PcmFormat(44_100, 1), tone), PcmFormat.SPEECH));

        assertThat(speech).hasSize(32_000);
        assertThat(Sine.loudness(speech, 1_600, 30_400, 1_000, 16_000)).isCloseTo(0.5, within(0.001));
        short[] same = Sine.of(PcmFormat.SPEECH, 1_000, 0.5, 2);
        assertThat((double) speech[8_003]).isCloseTo(same[8_003], within(20.0));
    }

    @Test
    void whatTheLowerRateCannotHoldIsNotHeard() throws Exception {
        short[] tone = Sine.of(new PcmFormat(44_100, 1), 9_000, 0.9, 1);

        short[] speech = Sine.read(Decoders.open(Sine.raw(new PcmFormat(44_100, 1), tone), PcmFormat.SPEECH));

        assertThat(Sine.loudness(speech, 1_000, 15_000, 7_000, 16_000)).isLessThan(1e-3);
        assertThat(speech[8_000]).isBetween((short) -30, (short) 30);
    }

    @Test
    void seekingHitsTheSampleAlsoAtAnotherRate() throws Exception {
        Recording raw = Sine.raw(STEREO, Sine.of(STEREO, 440, 0.5, 3));
        short[] all = Sine.read(Decoders.open(raw, PcmFormat.SPEECH));
        var block = new short[1_000];

        try (var stream = Decoders.open(raw, PcmFormat.SPEECH)) {
            for (int place : new int[] {40_000, 12_345, 0, 1}) {
                stream.seek(place);
                int read = stream.read(block);
                assertThat(Arrays.copyOf(block, read)).isEqualTo(Arrays.copyOfRange(all, place, place + read));
            }
            stream.seek(1_000_000);
            assertThat(stream.read(block)).isEqualTo(-1);
        }
    }

    private static byte[] coded(short[] tone, int coding, int bits) throws Exception {
        if (coding == 6 || coding == 7) {
            var encoding = coding == 6 ? Encoding.ALAW : Encoding.ULAW;
            var linear = new AudioFormat(16_000, 16, 1, true, false);
            var in = new AudioInputStream(new ByteArrayInputStream(Sine.bytes(tone)), linear, tone.length);
            return header(
                    coding, bits, AudioSystem.getAudioInputStream(encoding, in).readAllBytes());
        }
        var samples = ByteBuffer.allocate(tone.length * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : tone) {
            switch (bits * (coding == 3 ? -1 : 1)) {
                case 8 -> samples.put((byte) (sample / 256 + 128));
                case 16 -> samples.putShort(sample);
                case 24 -> samples.put((byte) 0).putShort(sample);
                case 32 -> samples.putInt(sample << 16);
                case -32 -> samples.putFloat(sample / 32_768f);
                default -> samples.putDouble(sample / 32_768.0);
            }
        }
        return header(coding, bits, samples.array());
    }

    /// With a chunk of notes and an extended head, as other programs write them.
    private static byte[] header(int coding, int bits, byte[] samples) {
        var file = ByteBuffer.allocate(80 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF____WAVELIST".getBytes(StandardCharsets.US_ASCII))
                .putInt(3)
                .putInt(0);
        int rate = samples.length == 256 ? 8_000 : 16_000;
        file.put("fmt ".getBytes(StandardCharsets.US_ASCII)).putInt(40).putShort((short) coding);
        file.putShort((short) 1).putInt(rate).putInt(rate * bits / 8).putShort((short) (bits / 8));
        file.putShort((short) bits)
                .putShort((short) 22)
                .putShort((short) bits)
                .putInt(4)
                .putShort((short) 1);
        file.position(24 + 8 + 40);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples);
        return file.array();
    }
}
