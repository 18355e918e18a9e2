package dev.ganglion.ui.markdown.latex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.markdown.Content;
import dev.ganglion.ui.markdown.Mark;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatexTest {
    private static List<Span> spans(String source) {
        return ((Content.Paragraph) MarkdownDocument.parse(source).getFirst().content()).spans();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a_1 + b_2$",
                "$x$",
                "$2^n$",
                "$5$",
                "$\\text{cost} = \\$5$",
                "$$a*b*c$$",
                "$$\na *b\nc* d\n$$",
                "\\(a_1 * b_2 * c\\)",
                "\\[ x_1 = \\begin{matrix} a \\\\ b \\end{matrix} \\]",
                "$$\na = b\n- c\n+ d\n=== e\n$$",
                "\\[\nf(x)\n# g\n\\]",
            })
    void aFormulaStaysAsItIsWritten(String formula) {
        assertThat(spans(formula)).containsExactly(new Span(formula, Set.of(Mark.LATEX), ""));
        assertThat(spans("In **text** " + formula.replace("\n", " ") + " here"))
                .contains(new Span(formula.replace("\n", " "), Set.of(Mark.LATEX), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $6",
                "It costs $5.",
                "from $5-$6 to US$7",
                "$5 in words and 6$ too",
                "$0.29 in, $2.25 out",
                "$ a $",
                "a$b$c",
                "$HOME/bin and $PATH",
                "$",
                "$$ $$",
            })
    void moneyAndVariablesAreText(String text) {
        assertThat(spans(text).stream().map(Span::text)).containsExactly(text);
        assertThat(spans(text).getFirst().marks()).doesNotContain(Mark.LATEX).isEmpty();
    }

    @Test
    void anUnclosedFormulaTakesNoMoreThanItsParagraph() {
        var blocks = MarkdownDocument.parse("$$\na = b\n\n# Heading\n");

        assertThat(blocks).hasSize(2);
        assertThat(blocks.get(1).content()).isEqualTo(new Content.Heading(1, List.of(Span.plain("Heading"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a ", "$", "$$a$ ", "\\(", "\\[a ", "\\", "\\$", "$a\\"})
    void manyDelimitersAreReadInTime(String piece) {
        var text = piece.repeat(200_000 / piece.length());

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(MarkdownDocument.parse(text)).isNotEmpty());
    }
}
