package dev.ganglion.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {
    @ParameterizedTest
    @CsvSource({
        "stereo.mp3,     44100, 2, 66150, audio/mpeg",
        "speech.mp3,     24000, 1, 37440, audio/mpeg",
        "stereo.flac,    16000, 2, 9600,  audio/flac",
        "deep.flac,      8000,  1, 4800,  audio/flac",
        "vorbis.ogg,     44100, 2, 66150, audio/ogg",
        "opus.ogg,       48000, 2, 72000, audio/ogg",
        "voice.webm,     48000, 1, 72000, audio/webm",
        "live.webm,      48000, 1, 72000, audio/webm",
        "vorbis.webm,    44100, 2, 66150, audio/webm",
        "stereo.m4a,     44100, 2, 66150, audio/mp4",
        "fragmented.mp4, 44100, 2, 66150, audio/mp4",
        "speech.aac,     16000, 1, 25600, audio/aac"
    })
    void everyFormatIsRecognisedByItsBytes(String name, int rate, int channels, double frames, String type)
            throws Exception {
        PcmStream stream = Decoders.open(Samples.recording(name));

        assertThat(stream.format()).isEqualTo(new PcmFormat(rate, channels));
        assertThat((double) stream.frames().orElseThrow()).isCloseTo(frames, within(2_100.0));
        assertThat((long) Sine.read(stream).length / channels)
                .isEqualTo(stream.frames().orElseThrow());
        assertThat(stream.flaw()).isEmpty();
        assertThat(Original.clip(Samples.recording(name)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTonesAreWhatWasEncoded(String name) throws Exception {
        PcmStream stream = Decoders.open(Samples.recording(name));
        int channels = stream.format().channels();
        int rate = stream.format().rate();

        short[] all = Sine.read(stream);

        for (int channel = 0; channel < channels; channel++) {
            short[] one = channel(all, channel, channels);
            double tone = Sine.loudness(one, rate / 10, rate / 2, channel == 0 ? 440 : 660, rate);
            assertThat(tone).isCloseTo(0.4, within(0.03));
            assertThat(rms(one, rate / 10, rate / 2)).isCloseTo(tone / Math.sqrt(2), within(0.02));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void seekingHitsTheSample(String name) throws Exception {
        short[] all = Sine.read(Decoders.open(Samples.recording(name)));
        try (PcmStream stream = Decoders.open(Samples.recording(name))) {
            int channels = stream.format().channels();
            int frames = all.length / channels;
            var block = new short[100 * channels];
            for (int frame : new int[] {frames / 2, frames / 3, frames - 200, 7, 0}) {
                stream.seek(frame);
                int read = stream.read(block);
                for (int i = 0; i < read; i++) {
                    assertThat((double) block[i]).isCloseTo(all[frame * channels + i], within(700.0));
                }
            }
            stream.seek(frames + 1_000_000L);
            assertThat(stream.read(block)).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFormatBecomesSpeech(String name) throws Exception {
        short[] speech = Sine.read(Decoders.open(Samples.recording(name), PcmFormat.SPEECH));

        double tone = Sine.loudness(speech, 1_600, 8_000, 440, 16_000);
        assertThat(tone).isCloseTo(name.equals("speech.aac") || mono(name) ? 0.4 : 0.2, within(0.03));
    }

    @Test
    void encodersSilenceIsLeftOut() throws Exception {
        for (String name : List.of("stereo.mp3", "stereo.m4a", "opus.ogg")) {
            PcmStream stream = Decoders.open(Samples.recording(name));
            int channels = stream.format().channels();
            int rate = stream.format().rate();
            short[] left = channel(Sine.read(stream), 0, channels);

            short[] expected = Sine.of(new PcmFormat(rate, 1), 440, 0.4, 1);

            assertThat((double) left[rate / 2]).as(name).isCloseTo(expected[rate / 2], within(600.0));
        }
    }

    static List<String> names() {
        return Samples.NAMES;
    }

    private static boolean mono(String name) {
        return List.of("speech.mp3", "deep.flac", "voice.webm", "live.webm").contains(name);
    }

    private static short[] channel(short[] all, int channel, int channels) {
        var one = new short[all.length / channels];
        for (int i = 0; i < one.length; i++) {
            one[i] = all[i * channels + channel];
        }
        return one;
    }

    private static double rms(short[] samples, int from, int to) {
        double squares = 0;
        for (short sample : Arrays.copyOfRange(samples, from, to)) {
            squares += sample * sample;
        }
        return Math.sqrt(squares / (to - from)) / Short.MAX_VALUE;
    }
}
