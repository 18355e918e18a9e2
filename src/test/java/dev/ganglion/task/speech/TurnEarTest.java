package dev.ganglion.task.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Sine;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Planned.Hearing.Way;
import dev.ganglion.task.Paid;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.workersai.speech.TurnEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnEarTest {
    private static final Model MODEL = Model.unlisted("@cf/pipecat-ai/smart-turn-v2", Task.VOICE_ACTIVITY);

    @TempDir
    private Path folder;

    private TaskDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Paid<TurnEnd> ask(SampleType type, Recording recording, double seconds) throws Exception {
        return new TurnEar(desk.calls(), MODEL, type)
                .ask(recording, Duration.ofMillis(Math.round(seconds * 1_000)), _ -> {});
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheEndFromTheMiddleHoweverSamplesAreSent(SampleType type) throws Exception {
        Recording said = Recording.of(Tones.wav(folder.resolve("said.wav"), 2, 0.5, 0.8));

        assertThat(ask(type, said, 3.4).value().complete()).isTrue();
        assertThat(ask(type, said, 2.4).value().complete()).isFalse();
        assertThat(ask(type, said, 2.0).value().complete()).isTrue();
    }

    @Test
    void resamplesWhatHasAnotherRateAndMoreChannels() throws Exception {
        PcmFormat stereo = new PcmFormat(44_100, 2);
        Recording said = Sine.raw(stereo, Sine.of(stereo, 220, 0.5, 0.6), new short[2 * 44_100]);

        assertThat(ask(SampleType.FLOAT32, said, 1.6).value().complete()).isTrue();
        assertThat(ask(SampleType.FLOAT32, said, 0.5).value().complete()).isFalse();
    }

    @Test
    void sendsAndPaysTheLastHalfMinuteOfLongOnes() throws Exception {
        PcmFormat format = PcmFormat.SPEECH;
        short[] minute = new short[60 * format.rate()];
        Recording said = Sine.raw(format, minute, Sine.of(format, 220, 0.5, 1), new short[format.rate()]);
        TurnEar ear = new TurnEar(desk.calls(), MODEL, SampleType.UINT8);

        assertThat(ear.planned(Duration.ofSeconds(62)))
                .isEqualTo(new Planned.Hearing(Optional.of(TurnEar.MOST), 480_000, Way.FILE));
        assertThat(ask(SampleType.UINT8, said, 62).value().complete()).isTrue();
        assertThat(ask(SampleType.UINT8, said, 60.9).value().complete()).isFalse();
    }

    @Test
    void sendsNothingWhereNothingIsHeard() {
        Recording silence = Sine.raw(PcmFormat.SPEECH, new short[8_000]);

        assertThatThrownBy(() -> ask(SampleType.FLOAT32, silence, 0.5))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("Silent");
        assertThat(desk.booked()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesEachSampleInItsType(SampleType type) {
        short[] samples = {0, Short.MIN_VALUE, 16_384};

        assertThat(type.of(samples, 3).length()).isEqualTo(3 * type.bytes());
        assertThat(type.of(samples, 1).length()).isEqualTo(type.bytes());
        assertThat(SampleType.UINT8.of(samples, 3).toArray()).containsExactly(128, 0, 192);
    }
}
