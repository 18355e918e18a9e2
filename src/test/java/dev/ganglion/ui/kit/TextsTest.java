package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
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
    void countsOneAndMany() {
        assertThat(Texts.text("news.recall", 1)).isEqualTo("1 change");
        assertThat(Texts.text("news.recall", 1_200)).isEqualTo("1,200 changes");
        assertThat(Texts.text("data.written", 1, 0L, "a.zip"))
                .isEqualTo("a.zip holds 1 conversation and no ledger entry.");
        assertThat(Texts.text("form.list.full", 1)).isEqualTo("At most 1 text.");
        assertThat(Texts.text("catalogue.wish.spoken.OFF", "Vision", 1)).isEqualTo("Vision: off, 1 model has it");
    }

    @Test
    void keepsEachTextOnce() throws IOException {
        List<String> again = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                Object before = super.put(key, value);
                if (before != null) {
                    again.add(String.valueOf(key));
                }
                return before;
            }
        };
        try (InputStream file = Texts.class.getResourceAsStream("/dev/ganglion/ui/texts.properties")) {
            texts.load(file);
        }

        assertThat(texts).isNotEmpty();
        assertThat(again).isEmpty();
    }

    @Test
    void putsValuesInTheirPlaces() {
        assertThat(Texts.text("picker.none", "it's {0}")).isEqualTo("No model matches “it's {0}”.");
    }
}
