package dev.ganglion.audio.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.domain.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTest {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);

    @Test
    void clipsOfAnyFormatBecomeOneFileWithoutAGap() throws Exception {
        short[] first = Sine.of(FORMAT, 300, 0.5, 0.25);
        List<Recording> clips = List.of(
                Sine.raw(FORMAT, first), Samples.recording("speech.mp3"), Samples.recording("deep.flac"), wav(first));

        var out = new ByteArrayOutputStream();
        Wav.write(Joined.of(clips), out);

        short[] all = Sine.read(Decoders.open(memory(out.toByteArray())));
        short[] mp3 = Sine.read(Decoders.open(Samples.recording("speech.mp3")));
        assertThat(all).hasSize(6_000 + mp3.length + 14_400 + 6_000);
        assertThat(Arrays.copyOf(all, 6_000)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(all, 6_000, 6_000 + mp3.length)).isEqualTo(mp3);
        assertThat(Arrays.copyOfRange(all, all.length - 6_000, all.length)).isEqualTo(first);
    }

    @Test
    void aToneThatWasCutAndEncodedGoesOnWithoutAClick() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 1);
        List<Recording> halves =
                List.of(wav(Arrays.copyOf(tone, 11_111)), wav(Arrays.copyOfRange(tone, 11_111, tone.length)));

        assertThat(Sine.read(Joined.of(halves))).isEqualTo(tone);
    }

    @Test
    void seeksIntoAnyClipBeforeItWasRead() throws Exception {
        List<Recording> clips = List.of(
                Samples.recording("stereo.mp3"), Samples.recording("vorbis.ogg"), Samples.recording("stereo.m4a"));
        short[] all = Sine.read(Joined.of(clips));
        var block = new short[200];

        try (PcmStream stream = Joined.of(clips)) {
            for (int frame : new int[] {150_000, 80_000, 10_000}) {
                stream.seek(frame);
                int read = stream.read(block);
                for (int i = 0; i < read; i++) {
                    assertThat((double) block[i]).isCloseTo(all[2 * frame + i], within(300.0));
                }
            }
        }
    }

    @Test
    void lengthsAreKnownOnceAllClipsWereOpened() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 0.5);
        PcmStream stream = Joined.of(List.of(wav(tone), wav(tone)));
        assertThat(stream.frames()).isEmpty();

        Sine.read(stream);

        assertThat(stream.frames()).hasValue(24_000);
    }

    @Test
    void aClipThatCannotBeReadEndsItWithItsSentence() throws Exception {
        PcmStream stream = Joined.of(List.of(wav(Sine.of(FORMAT, 300, 0.5, 0.5)), memory(new byte[0])));

        assertThatExceptionOfType(AudioException.class)
                .isThrownBy(() -> Sine.read(stream))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Empty()));
    }

    @Test
    void moreThanFitsInMemoryPassesThroughAFileOnTheWay() throws Exception {
        short[] minute = Sine.of(PcmFormat.SPEECH, 300, 0.5, 60);
        List<Recording> clips = Collections.nCopies(20, Sine.raw(PcmFormat.SPEECH, minute));

        var out = new ByteArrayOutputStream();
        Wav.write(Joined.of(clips), out);

        assertThat(out.size()).isEqualTo(Wav.HEAD + 20 * 60 * 32_000);
        assertThat(Arrays.copyOf(out.toByteArray(), Wav.HEAD)).isEqualTo(Wav.head(PcmFormat.SPEECH, 20 * 60 * 32_000));
    }

    private static Recording wav(short[] samples) {
        return Recording.of(Wav.clip(FORMAT, Sine.bytes(samples)));
    }

    private static Recording memory(byte[] file) {
        return new Recording.InMemory(Octets.of(file));
    }
}
