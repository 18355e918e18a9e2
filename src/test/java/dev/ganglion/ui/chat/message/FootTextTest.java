package dev.ganglion.ui.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FootTextTest {
    @Test
    void saysTokensNeuronsMoneyFirstTokenAndSpeed() {
        Receipt receipt = new Receipt(
                Optional.of(new Usage(376, 320, 101, Optional.empty())),
                Optional.of(Neurons.of("15.89")),
                Optional.of(Duration.ofMillis(250)),
                Duration.ofMillis(2250),
                List.of());

        assertThat(FootText.figures(receipt).replaceAll("\\s+", " "))
                .isEqualTo("376 in (320 cached), 101 out · ≈ 15.9 neurons · $0.00017 · first token 250 ms"
                        + " · 50 tokens/s");
    }

    @Test
    void saysLessWhereThereIsLittleRoomAndTheMoneyToTheLast() {
        Receipt receipt = new Receipt(
                Optional.of(new Usage(376, 0, 101, Optional.empty())),
                Optional.of(Neurons.of("15.89")),
                Optional.of(Duration.ofMillis(250)),
                Duration.ofMillis(2250),
                List.of());

        assertThat(FootText.wordings(receipt))
                .extracting(words -> words.replaceAll("\\s+", " "))
                .containsExactly(
                        "376 in, 101 out · ≈ 15.9 neurons · $0.00017 · first token 250 ms · 50 tokens/s",
                        "376 in, 101 out · ≈ 15.9 neurons · $0.00017 · first 250 ms · 50 tokens/s",
                        "376 in, 101 out · ≈ 15.9 neurons · $0.00017 · first 250 ms",
                        "376 in, 101 out · ≈ 15.9 neurons · $0.00017",
                        "≈ 15.9 neurons · $0.00017",
                        "≈ $0.00017");
        assertThat(FootText.exact(receipt).lines()).contains("First token after 250 ms", "50 tokens/s");
        assertThat(FootText.wordings(Receipt.NONE)).containsExactly("cost unknown");
    }

    @Test
    void marksOnlyACostAsRoughThatTheServiceDidNotState() {
        Receipt stated = new Receipt(
                Optional.of(new Usage(1, 0, 1, Optional.of(Neurons.of("2")))),
                Optional.of(Neurons.of("2")),
                Optional.empty(),
                Duration.ZERO,
                List.of());

        assertThat(FootText.figures(stated)).contains("2 neurons").doesNotContain("≈");
    }

    @Test
    void namesEachOddityOnceByWhatItMeans() {
        Receipt odd = new Receipt(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                List.of("missing-done", "missing-done", "unsent-tool-now", "unsent-schema", "of-a-later-version"));

        assertThat(FootText.quirks(odd).lines())
                .containsExactly(
                        "The stream ended without saying so, yet the answer is whole.",
                        "The tool now was not sent: its definition has a flaw.",
                        "The schema of replies was not sent: it has a flaw.",
                        "of-a-later-version");
        assertThat(FootText.quirkCount(odd)).isEqualTo("4 oddities");
    }

    @Test
    void saysThatACostIsUnknownInsteadOfZero() {
        assertThat(FootText.figures(Receipt.NONE)).isEqualTo("cost unknown");
    }

    @Test
    void saysOnlyEndingsThatAreWorthSaying() {
        assertThat(FootText.ending(new Outcome.Finished("stop"), Receipt.NONE)).isEmpty();
        assertThat(FootText.ending(new Outcome.Finished("length"), Receipt.NONE))
                .isEqualTo("Cut off at the length limit");
        assertThat(FootText.ending(new Outcome.Finished("content_filter"), Receipt.NONE))
                .isEqualTo("Ended: content_filter");
        assertThat(FootText.ending(new Outcome.Failed("CUT", "It was cut."), Receipt.NONE))
                .isEqualTo("It was cut.");
        assertThat(FootText.ending(new Outcome.Interrupted(), Receipt.NONE)).contains("had arrived");
    }
}
