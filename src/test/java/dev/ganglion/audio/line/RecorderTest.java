package dev.ganglion.audio.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Full;
import dev.ganglion.audio.AudioFailure.NoMicrophone;
import dev.ganglion.audio.AudioFailure.Unplugged;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.audio.line.Microphones.Input;
import dev.ganglion.audio.line.Microphones.Microphone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final short[] TONE = Sine.of(PcmFormat.SPEECH, 300, 0.5, 2);

    private final MemoryMicrophones microphones = new MemoryMicrophones(List.of(Microphone.DEFAULT), TONE);
    private final Recorder recorder = new Recorder(microphones);
    private final List<Level> levels = new ArrayList<>();

    @Test
    void keepsWhatWasHeardUntilItIsStopped() throws Exception {
        Take take = recorder.record(Microphone.DEFAULT, level -> {
            levels.add(level);
            if (level.at().equals(Duration.ofSeconds(1))) {
                recorder.stop();
            }
        });

        assertThat(take.ended()).isEmpty();
        assertThat(take.length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Sine.read(Decoders.open(Recording.of(take.clip())))).isEqualTo(Arrays.copyOf(TONE, 16_000));
        assertThat(levels).hasSize(20);
        assertThat(levels.getLast().peak()).isCloseTo(-6.0, within(0.1));
        assertThat(levels.getLast().mean()).isCloseTo(-9.0, within(0.1));
        assertThat(microphones.closed()).isTrue();
    }

    @Test
    void aMicrophoneThatIsUnpluggedLeavesWhatWasRecordedAndSaysSo() throws Exception {
        Take take = recorder.record(Microphone.DEFAULT, levels::add);

        assertThat(take.ended()).contains(new Unplugged());
        assertThat(take.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(Sine.read(Decoders.open(Recording.of(take.clip())))).isEqualTo(TONE);
    }

    @Test
    void aMicrophoneOfAnotherRateIsConverted() throws Exception {
        var stereo = new PcmFormat(48_000, 2);
        var inner = new MemoryMicrophones(List.of(Microphone.DEFAULT), Sine.of(stereo, 300, 0.5, 1));

        var heard = new ArrayList<Integer>();
        short[] all = {};
        try (Input input = new ConvertedInput(inner.open(Microphone.DEFAULT, stereo), stereo, PcmFormat.SPEECH)) {
            var block = new short[800];
            for (int read = input.read(block); read >= 0; read = input.read(block)) {
                heard.add(read);
                all = Arrays.copyOf(all, all.length + read);
                System.arraycopy(block, 0, all, all.length - read, read);
            }
        }

        assertThat(heard).hasSize(20).containsOnly(800);
        assertThat(Sine.loudness(all, 800, 15_200, 300, 16_000)).isCloseTo(0.25, within(0.001));
        assertThat(inner.closed()).isTrue();
    }

    @Test
    void halfAnHourIsTheMostAndIsKept() throws Exception {
        var endless = new MemoryMicrophones(List.of(Microphone.DEFAULT), new short[31 * 60 * 16_000]);

        Take take = new Recorder(endless).record(Microphone.DEFAULT, _ -> {});

        assertThat(take.ended()).contains(new Full(Recorder.LONGEST));
        assertThat(take.length()).isEqualTo(Recorder.LONGEST);
    }

    @Test
    void silenceHasTheLeastLevel() throws Exception {
        var silent = new MemoryMicrophones(List.of(Microphone.DEFAULT), new short[800]);

        new Recorder(silent).record(Microphone.DEFAULT, levels::add);

        assertThat(levels).containsExactly(new Level(Duration.ofMillis(50), Level.SILENCE, Level.SILENCE));
    }

    @Test
    void aMicrophoneThatIsNotThereIsSaid() {
        assertThatExceptionOfType(AudioException.class)
                .isThrownBy(() -> recorder.record(new Microphone("gone"), levels::add))
                .satisfies(e -> assertThat(e.failure()).isInstanceOf(NoMicrophone.class));
    }
}
