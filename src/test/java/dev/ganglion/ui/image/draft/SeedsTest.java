package dev.ganglion.ui.image.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private final Random chance = new Random(3);

    @Test
    void areOthersEachTimeByChance() {
        assertThat(Seeds.RANDOM.of(16, chance))
                .hasSize(16)
                .doesNotHaveDuplicates()
                .allSatisfy(seed -> assertThat(seed).isBetween(0L, Seeds.MOST));
    }

    @Test
    void areTheSameInEachRunWhenFixed() {
        Seeds fixed = new Seeds(Seeds.Mode.FIXED, 7);

        assertThat(fixed.of(3, chance)).containsExactly(7L, 8L, 9L);
        assertThat(fixed.after(3)).isEqualTo(fixed);
    }

    @Test
    void goOnOverAllRunsWhenCounting() {
        Seeds counting = new Seeds(Seeds.Mode.COUNTING, 7);

        assertThat(counting.after(3).of(2, chance)).containsExactly(10L, 11L);
        assertThat(new Seeds(Seeds.Mode.COUNTING, Seeds.MOST).of(2, chance)).containsExactly(Seeds.MOST, 0L);
    }
}
