package dev.ganglion.ui.chat.aloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String ANSWER = """
            # Rivers and *seas*

            A river is **long**, e.g. the Rhine. It has
            3.5 bridges a mile! Does it `end`? See [here](https://example.com).

            - First point
            - Second point. It has two sentences.
            1. Numbered item

            | Name | Length |
            |------|-------:|
            | Rhine | 1,233 |

            ```java
            int a = 1; // not. Read. Aloud.
            ```

            > A quote。第二句。
            The end""";

    private static final List<String> SAID = List.of(
            "Rivers and seas",
            "A river is long, e.g. the Rhine.",
            "It has 3.5 bridges a mile!",
            "Does it end?",
            "See here.",
            "First point",
            "Second point.",
            "It has two sentences.",
            "Numbered item",
            "Name, Length",
            "Rhine, 1,233",
            "Listing java",
            "A quote。",
            "第二句。",
            "The end");

    @Test
    void saysASentenceOnceTheNextOneBegins() {
        Sentences sentences = new Sentences();

        assertThat(sentences.add("It rains. ")).isEmpty();
        assertThat(sentences.add("The sun")).contains("It rains.");
        assertThat(sentences.add(" shines")).isEmpty();
        assertThat(sentences.end()).contains("The sun shines");
        assertThat(sentences.end()).isEmpty();
    }

    @Test
    void saysEverythingOnceHoweverItComes() {
        Random random = new Random(1);

        for (int i = 0; i < 300; i++) {
            assertThat(String.join(" ", said(ANSWER, random))).isEqualTo(String.join(" ", SAID));
        }
    }

    @Test
    void saysSentencesSingly() {
        assertThat(said(ANSWER, new Random(1) {
                    @Override
                    public int nextInt(int bound) {
                        return 0;
                    }
                }))
                .isEqualTo(SAID);
    }

    @Test
    void doesNotWaitForTheEndOfATextWithoutSentences() {
        Sentences sentences = new Sentences();

        assertThat(sentences.add("word ".repeat(500))).isPresent();
        assertThat(sentences.add("word ")).isEmpty();
    }

    @Test
    void exposesWhatIsSaidAsText() {
        SimpleStringProperty words = new SimpleStringProperty("");
        AloudText node = new AloudText(words);

        words.set("It rains.");

        assertThat(node.queryAccessibleAttribute(AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TEXT);
        assertThat(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("It rains.");
    }

    private static List<String> said(String text, Random random) {
        Sentences sentences = new Sentences();
        List<String> said = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(30));
            sentences.add(text.substring(from, to)).ifPresent(said::add);
            from = to;
        }
        sentences.end().ifPresent(said::add);
        return said;
    }
}
