package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "# Links ¦ Links",
                "> - **Why** is `x` *so*? ¦ Why is x *so*?",
                "See [the page](https://a.example/b) now ¦ See the page now",
                "#include <stdio.h> ¦ #include <stdio.h>",
                "2 ** 3 ** 4 and a_b_c ¦ 2 ** 3 ** 4 and a_b_c",
                "-5 degrees ¦ -5 degrees",
                "*** ¦",
            })
    void leavesTheSignsOfMarkdownOut(String prompt, String title) {
        assertThat(Titles.of(prompt).orElse(null)).isEqualTo(title);
    }

    @Test
    void isTheFirstLineThatSaysSomething() {
        assertThat(Titles.of("```python\nprint(1)\n```")).contains("print(1)");
        assertThat(Titles.of("---\n\n## Plan")).contains("Plan");
        assertThat(Titles.of("\n  \n")).isEmpty();
    }
}
