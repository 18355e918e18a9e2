package dev.ganglion.sandbox.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListedTest {
    @Test
    void findsTheOthersInARow() {
        assertThat(Listed.beside("Paris", "The weather in Paris, Rome and New York?"))
                .containsExactly("Rome", "New York");
        assertThat(Listed.beside("Paris", "The weather in Paris?")).isEmpty();
    }

    @Test
    void readsABookOfNamesInTime() {
        var names = "Ann ".repeat(250_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(8), () -> Listed.beside("Ann", names)))
                .isEmpty();
    }
}
