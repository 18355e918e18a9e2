package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void namesEveryTaskAndUnit() {
        assertThat(Arrays.stream(Task.values()).map(task -> Texts.text("task." + task)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Unit.values()).map(unit -> Texts.text("unit." + unit)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Unit.values()).map(unit -> Texts.text("unit.short." + unit)))
                .doesNotContain("");
    }

    @Test
    void putsValuesInTheirPlaces() {
        assertThat(Texts.text("picker.none", "it's {0}")).isEqualTo("No model matches “it's {0}”.");
    }
}
