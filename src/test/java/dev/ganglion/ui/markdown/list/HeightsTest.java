package dev.ganglion.ui.markdown.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HeightsTest {
    private final Heights heights = new Heights();

    @Test
    void takesTheAverageForRowsNotMeasured() {
        heights.insert(0, 10);
        heights.set(0, 20);
        heights.set(1, 40);

        assertThat(heights.total()).isEqualTo(60 + 8 * 30);
        assertThat(heights.above(3)).isEqualTo(90);
        assertThat(heights.rowAt(65)).isEqualTo(2);
    }

    @Test
    void keepsMeasuresOfRowsThatMove() {
        heights.insert(0, 3);
        heights.set(2, 100);
        heights.insert(1, 200);
        heights.remove(0, 1);

        assertThat(heights.size()).isEqualTo(202);
        heights.set(0, 10);
        assertThat(heights.above(202)).isEqualTo(110 + 200 * 55.0);
    }

    @Test
    void endsAtTheLastRow() {
        heights.insert(0, 2);

        assertThat(heights.rowAt(1e9)).isEqualTo(1);
    }
}
