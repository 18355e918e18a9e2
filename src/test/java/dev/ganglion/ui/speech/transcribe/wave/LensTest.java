package dev.ganglion.ui.speech.transcribe.wave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LensTest {
    @Test
    void zoomsAroundAMomentThatStaysInItsPlace() {
        Lens near = Lens.whole(100).zoom(0.5, 40);

        assertThat(near).isEqualTo(new Lens(20, 70, 100));
        assertThat(near.x(40, 1_000)).isEqualTo(Lens.whole(100).x(40, 1_000));
        assertThat(near.moment(near.x(40, 1_000), 1_000)).isEqualTo(40);
    }

    @Test
    void staysWithinTheRecording() {
        assertThat(Lens.whole(100).zoom(0.1, 0).pan(-50)).isEqualTo(new Lens(0, 10, 100));
        assertThat(Lens.whole(100).zoom(0.1, 0).pan(500)).isEqualTo(new Lens(90, 100, 100));
        assertThat(Lens.whole(100).zoom(5, 3)).isEqualTo(Lens.whole(100));
        assertThat(Lens.whole(0.2).zoom(0.1, 0.1)).isEqualTo(Lens.whole(0.2));
    }

    @Test
    void goesAlongWithWhatSounds() {
        Lens near = new Lens(0, 10, 100);

        assertThat(near.follow(5)).isEqualTo(near);
        assertThat(near.follow(50)).isEqualTo(new Lens(49, 59, 100));
    }

    @Test
    void showsAllOfARecordingThatTurnsOutToBeLonger() {
        assertThat(Lens.whole(10).within(20)).isEqualTo(Lens.whole(20));
        assertThat(new Lens(2, 4, 10).within(20)).isEqualTo(new Lens(2, 4, 20));
        assertThat(new Lens(8, 10, 10).within(5)).isEqualTo(new Lens(3, 5, 5));
    }

    @ParameterizedTest
    @CsvSource({"62.5, 62.5", "'1:02,5', 62.5", "1:00:02, 3602", "' 0:00.25 ', 0.25", "1:90, 150"})
    void readsMoments(String written, double seconds) {
        assertThat(Clocks.seconds(written)).hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({"''", "-1", "1:2:3:4", "soon", "1e9", "999:00:00"})
    void knowsWhatIsNoMoment(String written) {
        assertThat(Clocks.seconds(written)).isEmpty();
    }

    @Test
    void writesMoments() {
        assertThat(Clocks.tenths(62.46)).isEqualTo("1:02.5");
        assertThat(Clocks.tenths(3_600)).isEqualTo("1:00:00.0");
        assertThat(Clocks.millis(62.3456)).isEqualTo("1:02.346");
    }
}
