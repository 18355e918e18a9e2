package dev.ganglion.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallCostTest {
    /// An underscore stands for a space at which no line is broken.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ≈ 57.6 neurons | ≈_57.6_neurons
            ≈ 1–2 neurons  ·  $0.0012  ·  more than is left | ≈_1–2_neurons__·  $0.0012__·  more_than_is_left
            3 pictures, each ≈ 57.6 neurons  ·  $0.00063 | 3_pictures, each_≈_57.6_neurons__·  $0.00063
            """)
    void breaksLinesBetweenThePartsOnly(String cost, String parted) {
        assertThat(CallCost.parted(cost)).isEqualTo(parted.replace('_', '\u00a0'));
    }
}
