package dev.ganglion.ui.markdown.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.Samples;
import dev.ganglion.ui.markdown.select.Excerpt;
import dev.ganglion.ui.markdown.select.RowText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownCopyTest {
    private final MarkdownCopy copy = new MarkdownCopy();

    private static Excerpt whole(RowText row) {
        return new Excerpt(row, 0, row.plain().length());
    }

    private static List<Excerpt> wholes(List<Block> blocks) {
        return blocks.stream()
                .map(block -> whole((RowText) new BlockText(block)))
                .toList();
    }

    private String again(String source) {
        return copy.markdown(wholes(MarkdownDocument.parse(source)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A *heading* with `code`",
                "A **bold *and italic* word**, ~~gone~~, `a | b` and [a link](https://example.com/a?b=c).",
                "https://example.com/bare and ![a cat](https://example.com/cat.png)",
                "A hard break\\\nand the next line",
                "- one\n- two\n  - nested\n    1. deep\n    2. deeper\n- three\n\n  a paragraph of three",
                "9. nine\n10. ten\n\n    in ten",
                "3) three\n4) four",
                "- [x] done\n- [ ] open",
                "> quote\n>\n> - in it\n>\n> > deeper",
                "x\n\n```java\nint x = 1;\n\nreturn `x`;\n```",
                "- item\n\n  ```sh\n  ls\n\n  cd\n  ```",
                "x\n\n````\n```\nfence in it\n```\n````",
                "| a | b | c |\n| --- | :-: | --: |\n| 1 | *2* | `x \\| y` |\n| \\| | | 3 |",
                "one\n\n---\n\ntwo",
                "$a_1 + b_2$ and \\(x_1\\) cost $5 and $6",
                "$$\na_1 = b_2\n- c\n$$",
                "<b>bold</b> and <div>",
                "<div>\nblock\n</div>",
                "1\\. not a list",
                "\\# not a heading",
                "\\* not \\*emphasis\\*, snake_case and \\_under\\_",
                "not \\<b>, 1 < 2, a & b, &amp;amp; and a\\\\\\*b",
                "arr[0] and \\[not](a link)",
            })
    void reproducesTheSource(String source) {
        assertThat(again(source))
                .isEqualTo(source.replace("&amp;amp;", "\\&amp;").replace("| \\| | | 3 |", "| \\| |  | 3 |"));
    }

    @Test
    void whatIsCopiedShowsTheSame() {
        var everything = MarkdownDocument.parse(Samples.everything());
        assertThat(MarkdownDocument.parse(copy.markdown(wholes(everything)))).isEqualTo(everything);
        for (int seed = 0; seed < 800; seed++) {
            var random = new Random(seed);
            var source = "Begins.\n\n" + Samples.random(random, 1 + random.nextInt(10));
            var blocks = MarkdownDocument.parse(source);
            if (blocks.toString().contains("columns=[]")) {
                continue; // a table without columns shows nothing
            }
            var copied = copy.markdown(wholes(blocks));
            assertThat(MarkdownDocument.parse(copied))
                    .as("seed %d:\n%s\n--- copied:\n%s", seed, source, copied)
                    .isEqualTo(blocks);
        }
    }

    @Test
    void aPartOfABlockHasItsMarksOnly() {
        var heading =
                new BlockText(MarkdownDocument.parse("## A **bold** heading").getFirst());

        assertThat(copy.markdown(List.of(new Excerpt(heading, 2, 6)))).isEqualTo("**bold**");
        assertThat(copy.markdown(List.of(new Excerpt(heading, 4, 14)))).isEqualTo("**ld** heading");
        assertThat(copy.markdown(List.of(whole(heading)))).isEqualTo("## A **bold** heading");
    }

    @Test
    void codeAloneIsCopiedWithoutItsFence() {
        var code = new BlockText(
                MarkdownDocument.parse("```java\nint x = 1;\nint y;\n```").getFirst());

        assertThat(copy.markdown(List.of(whole(code)))).isEqualTo("int x = 1;\nint y;");
        assertThat(copy.markdown(List.of(new Excerpt(code, 4, 9)))).isEqualTo("x = 1");
    }

    @Test
    void aLongListingIsOneFence() {
        var source = "Before.\n\n```text\n" + Samples.lines("line", 100) + "x".repeat(9_000) + "\nend\n```\n\nAfter.";

        assertThat(again(source)).isEqualTo(source);
    }

    @Test
    void partOfATableIsItsRowsOrTheTextOfACell() {
        var table = new BlockText(MarkdownDocument.parse("| a | b |\n|---|---|\n| one | *two* |\n| 3 | 4 |")
                .getFirst());

        assertThat(table.plain()).isEqualTo("a\tb\none\ttwo\n3\t4");
        assertThat(copy.markdown(List.of(new Excerpt(table, 9, 10)))).isEqualTo("*w*");
        assertThat(copy.markdown(List.of(new Excerpt(table, 6, 13)))).isEqualTo("| one | *two* |\n| 3 | 4 |");
    }

    @Test
    void promptsAndAnswersFollowEachOther() {
        var answer = new BlockText(MarkdownDocument.parse("An **answer**.").getFirst());
        var rows = List.of(whole(RowText.of("A *question*?")), whole(answer));

        assertThat(copy.markdown(rows)).isEqualTo("A *question*?\n\nAn **answer**.");
        assertThat(copy.plain(rows)).isEqualTo("A *question*?\n\nAn answer.");
    }

    @Test
    void plainHasNoMarks() {
        var source = "# Head\n\n- **a**\n- b\n  1. c\n\n> quote\n\n```sh\nls\n```\n\n| x | y |\n|---|---|\n| 1 | `2` |";

        assertThat(copy.plain(wholes(MarkdownDocument.parse(source))))
                .isEqualTo("Head\n\n• a\n• b\n  1. c\n\nquote\n\nls\n\nx\ty\n1\t2");
    }

    @Test
    void theSourceOfARawAnswerIsCopiedAsItIs() {
        var source = Samples.everything() + "y".repeat(9_000) + "\n"
                + Samples.lines("*line*", 200).strip();
        var rows = Stream.concat(
                        Stream.of(RowText.of("asked")),
                        MarkdownDocument.raw(source).stream().map(RawText::new))
                .map(MarkdownCopyTest::whole)
                .toList();

        assertThat(rows).hasSizeGreaterThan(6);
        assertThat(copy.markdown(rows)).isEqualTo("asked\n\n" + source);
        assertThat(copy.plain(rows.subList(1, rows.size()))).isEqualTo(source);
    }
}
