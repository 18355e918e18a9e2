package dev.ganglion.audio.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unplugged;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.audio.line.Moment.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final PcmFormat FORMAT = new PcmFormat(24_000, 1);
    private static final PcmFormat STEREO = new PcmFormat(44_100, 2);

    private final MemorySpeaker speaker = new MemorySpeaker();
    private final Player player = new Player(speaker);
    private final List<Moment> told = new ArrayList<>();

    @Test
    void playsAllOfALinearSixteenBitClipAndSaysWhereItIs() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 2);

        player.play(List.of(Sine.raw(FORMAT, tone)), Duration.ZERO, told::add);

        assertThat(speaker.heard()).isEqualTo(tone);
        assertThat(told).isSortedAccordingTo((a, b) -> a.position().compareTo(b.position()));
        assertThat(told.getFirst().state()).isEqualTo(State.PLAYING);
        assertThat(told.getLast()).isEqualTo(new Moment(Duration.ofSeconds(2), Duration.ofSeconds(2), State.ENDED));
        assertThat(speaker.closed()).isTrue();
    }

    @Test
    void clipsOfSeveralFormatsFollowEachOtherWithoutAGap() throws Exception {
        short[] first = Sine.of(FORMAT, 300, 0.5, 0.5);
        short[] second = Sine.of(FORMAT, 400, 0.5, 0.5);
        Recording wav = Recording.of(Wav.clip(FORMAT, Sine.bytes(second)));
        Recording stereo = Sine.raw(STEREO, Sine.of(STEREO, 200, 0.5, 0.5));

        player.play(List.of(Sine.raw(FORMAT, first), wav, stereo), Duration.ZERO, told::add);

        assertThat(speaker.heard()).hasSize(36_000);
        assertThat(Arrays.copyOf(speaker.heard(), 12_000)).isEqualTo(first);
        assertThat(Arrays.copyOfRange(speaker.heard(), 12_000, 24_000)).isEqualTo(second);
    }

    @Test
    void aPausedPlayerKeepsItsPlaceAndGoesOnThere() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 2);
        speaker.at(Duration.ofMillis(500), player::pause).at(Duration.ofMillis(900), player::resume);

        player.play(List.of(Sine.raw(FORMAT, tone)), Duration.ZERO, told::add);

        assertThat(speaker.heard()).isEqualTo(tone);
        assertThat(speaker.now()).isGreaterThanOrEqualTo(Duration.ofMillis(2_400));
        assertThat(told)
                .filteredOn(moment -> moment.state() == State.PAUSED)
                .isNotEmpty()
                .allSatisfy(moment ->
                        assertThat((double) moment.position().toMillis()).isCloseTo(500, within(25.0)));
    }

    @Test
    void seekingForgetsWhatWasReadyToSound() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 10);
        speaker.at(Duration.ofSeconds(1), () -> player.seek(Duration.ofSeconds(8)));

        player.play(List.of(Sine.raw(FORMAT, tone)), Duration.ZERO, told::add);

        assertThat(speaker.heard()).hasSize(3 * 24_000);
        assertThat(Arrays.copyOfRange(speaker.heard(), 24_000, 3 * 24_000))
                .isEqualTo(Arrays.copyOfRange(tone, 8 * 24_000, 10 * 24_000));
        assertThat(told.getLast().position()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void seekingWhilePausedStaysPausedThere() throws Exception {
        short[] tone = Sine.of(FORMAT, 300, 0.5, 4);
        player.pause();
        speaker.at(Duration.ofMillis(100), () -> player.seek(Duration.ofSeconds(3)))
                .at(Duration.ofMillis(300), player::resume);

        player.play(List.of(Sine.raw(FORMAT, tone)), Duration.ofSeconds(1), told::add);

        assertThat(told.getFirst()).isEqualTo(new Moment(Duration.ofSeconds(1), Duration.ofSeconds(4), State.PAUSED));
        assertThat(told).contains(new Moment(Duration.ofSeconds(3), Duration.ofSeconds(4), State.PAUSED));
        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(tone, 3 * 24_000, 4 * 24_000));
    }

    @Test
    void seeksAcrossClips() throws Exception {
        short[] first = Sine.of(FORMAT, 300, 0.5, 1);
        short[] second = Sine.of(FORMAT, 400, 0.5, 1);

        player.play(List.of(Sine.raw(FORMAT, first), Sine.raw(FORMAT, second)), Duration.ofMillis(1_500), told::add);

        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(second, 12_000, 24_000));
        assertThat(told.getLast().position()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void halfTheVolumeIsAQuarterOfTheSwing() throws Exception {
        player.volume(0.5);

        player.play(List.of(Sine.raw(FORMAT, Sine.of(FORMAT, 300, 0.8, 1))), Duration.ZERO, told::add);

        assertThat(Sine.loudness(speaker.heard(), 0, 24_000, 300, 24_000)).isCloseTo(0.2, within(0.001));
    }

    @Test
    void aSpeakerThatIsGoneEndsItWithASentence() {
        speaker.at(Duration.ofMillis(200), speaker::unplug);

        assertThatExceptionOfType(AudioException.class)
                .isThrownBy(() ->
                        player.play(List.of(Sine.raw(FORMAT, Sine.of(FORMAT, 300, 0.5, 2))), Duration.ZERO, told::add))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Unplugged()));
        assertThat(speaker.closed()).isTrue();
    }

    @Test
    void nothingToPlayIsSaid() {
        assertThatExceptionOfType(AudioException.class)
                .isThrownBy(() -> player.play(List.of(), Duration.ZERO, told::add))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Empty()));
    }

    @Test
    void interruptingStopsIt() {
        speaker.at(Duration.ofMillis(200), () -> Thread.currentThread().interrupt());

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() ->
                        player.play(List.of(Sine.raw(FORMAT, Sine.of(FORMAT, 300, 0.5, 2))), Duration.ZERO, told::add));
        assertThat(speaker.closed()).isTrue();
        assertThat(told).extracting(Moment::state).doesNotContain(State.ENDED);
    }
}
