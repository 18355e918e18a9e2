package dev.ganglion.audio.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaveformsTest {
    private static final PcmFormat FORMAT = PcmFormat.SPEECH;

    @Test
    void columnsShowWhereItIsLoud() throws Exception {
        Recording recording = Sine.raw(
                FORMAT, Sine.of(FORMAT, 200, 0.5, 1), Sine.of(FORMAT, 200, 0, 1), Sine.of(FORMAT, 200, 0.25, 2));

        Waveform waveform = Waveforms.of(recording, 8, _ -> {});

        assertThat(waveform.length()).isEqualTo(Duration.ofSeconds(4));
        assertThat(waveform.columns()).isEqualTo(8);
        assertThat(waveform.done()).isEqualTo(8);
        assertThat(waveform.high(0)).isCloseTo(0.5f, within(0.001f));
        assertThat(waveform.low(1)).isCloseTo(-0.5f, within(0.001f));
        assertThat(waveform.rms(0)).isCloseTo(0.3535f, within(0.001f));
        assertThat(waveform.high(2)).isZero();
        assertThat(waveform.rms(3)).isZero();
        assertThat(waveform.high(7)).isCloseTo(0.25f, within(0.001f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100, 15_999, 16_000, 50_000})
    void anyNumberOfColumnsCoversTheWhole(int columns) throws Exception {
        short[] samples = Sine.of(FORMAT, 200, 0, 1);
        samples[samples.length - 1] = Short.MIN_VALUE;
        samples[0] = Short.MIN_VALUE;

        Waveform waveform = Waveforms.of(Sine.raw(FORMAT, samples), columns, _ -> {});

        assertThat(waveform.columns()).isEqualTo(columns);
        assertThat(waveform.low(0)).isEqualTo(-1);
        assertThat(waveform.low(columns - 1)).isEqualTo(-1);
    }

    @Test
    void aLengthThatNobodyToldIsFoundOut() {
        var columns = new Columns(FORMAT, java.util.OptionalLong.empty(), 10);
        short[] loud = Sine.of(FORMAT, 200, 0.5, 3);
        short[] silent = new short[3 * 16_000];

        columns.add(loud, loud.length);
        columns.add(silent, silent.length);
        Waveform waveform = columns.whole();

        assertThat(waveform.length()).isEqualTo(Duration.ofSeconds(6));
        assertThat(waveform.high(3)).isCloseTo(0.5f, within(0.001f));
        assertThat(waveform.high(7)).isZero();
    }

    @Test
    void zoomingLosesNoPeak() throws Exception {
        short[] samples = Sine.of(FORMAT, 200, 0.1, 10);
        samples[5 * 16_000 + 8] = Short.MAX_VALUE;

        Waveform fine = Waveforms.of(Sine.raw(FORMAT, samples), 500, _ -> {});

        assertThat(fine.part(0, 1, 10).high(5)).isGreaterThan(0.99f);
        Waveform middle = fine.part(0.5, 0.6, 5);
        assertThat(middle.high(0)).isGreaterThan(0.99f);
        assertThat(middle.high(1)).isCloseTo(0.1f, within(0.001f));
        assertThat(middle.done()).isEqualTo(5);
    }

    @Test
    void everyFormatIsDrawn() throws Exception {
        for (String name : Samples.NAMES) {
            Waveform waveform = Waveforms.of(Samples.recording(name), 10, _ -> {});

            assertThat(waveform.high(5)).as(name).isCloseTo(0.4f, within(0.08f));
        }
    }

    @Test
    void aLongCompressedRecordingIsSketchedBeforeItIsRead() throws Exception {
        Recording recording = Samples.recording("stereo.mp3");
        List<Waveform> told = new ArrayList<>();

        Waveform sketch = new Sketch(recording, 10).of(told::add);

        assertThat(sketch.done()).isZero();
        assertThat(sketch.columns()).isEqualTo(10);
        for (int i = 1; i < 9; i++) {
            assertThat(sketch.high(i)).isCloseTo(0.4f, within(0.05f));
        }
        assertThat(told).isNotEmpty();
    }
}
