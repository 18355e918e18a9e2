package dev.ganglion.ui.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void readsNumbersAndRangesEachOnce() {
        assertThat(Axis.numbers("1, 2 7-9;8", 100)).containsExactly(1L, 2L, 7L, 8L, 9L);
        assertThat(Axis.numbers("", 100)).isEmpty();
        assertThat(Axis.numbers("5-3", 100)).isEmpty();
        assertThat(Axis.numbers("99, 101", 100)).containsExactly(99L);
    }

    @Test
    void doesNotCountAsFarAsSomebodyMayWrite() {
        assertThat(Axis.numbers("0-9999999999", Long.MAX_VALUE)).hasSize(SheetPlan.MOST + 1);
    }

    @Test
    void knowsWhatIsNoNumber() {
        assertThat(Axis.strange("1, 2-4")).isFalse();
        assertThat(Axis.strange(" ")).isFalse();
        assertThat(Axis.strange("-3")).isTrue();
        assertThat(Axis.strange("four")).isTrue();
    }
}
