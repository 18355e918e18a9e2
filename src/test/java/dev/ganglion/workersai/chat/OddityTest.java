package dev.ganglion.workersai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OddityTest {
    @Test
    void explainsEachByItsLabel() {
        assertThat(Oddity.values())
                .allSatisfy(
                        oddity -> assertThat(Oddity.labelled(oddity.label())).contains(oddity));
        assertThat(Oddity.values())
                .extracting(Oddity::meaning)
                .doesNotHaveDuplicates()
                .allMatch(text -> text.endsWith("."));
    }

    @Test
    void knowsWhatTheFramingOfEventsNames() {
        assertThat(List.of("bom", "crlf", "comment", "multi-line-data", "missing-space", "missing-final-newline"))
                .allSatisfy(name -> assertThat(Oddity.labelled(name)).isPresent());
        assertThat(Oddity.labelled("of-a-later-version")).isEmpty();
    }
}
