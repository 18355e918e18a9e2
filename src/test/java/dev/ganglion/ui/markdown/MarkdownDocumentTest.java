package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownDocumentTest {
    @Test
    void looksLikeAFullParseAfterEveryCompleteLine() {
        for (int seed = 0; seed < 1_500; seed++) {
            var random = new Random(seed);
            var text = Samples.random(random, 1 + random.nextInt(14));
            var document = new MarkdownDocument();
            int sent = 0;
            while (sent < text.length()) {
                int end = Math.min(text.length(), sent + 1 + random.nextInt(12));
                document.append(text.substring(sent, end));
                sent = end;
                if (text.charAt(sent - 1) == '\n') {
                    assertThat(document.blocks())
                            .as("seed %d: %s", seed, text.substring(0, sent))
                            .isEqualTo(MarkdownDocument.parse(text.substring(0, sent)));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">t\n|\n>-|\n",
                ">t\n|\n>-|\n| 1 |\n\nafter\n",
                "> a\n>\n> [b]: /c\n\nafter\n",
                "> a\n>\n> [b]: /c\nlazy\n> d\n",
                "- t\n| c |\n  |---|\n- next\n",
            })
    void looksLikeAFullParseWhenTypedCharacterByCharacter(String text) {
        var document = new MarkdownDocument();
        for (int i = 0; i < text.length(); i++) {
            document.append(text.substring(i, i + 1));
        }

        assertThat(document.blocks()).isEqualTo(MarkdownDocument.parse(text));
    }

    @Test
    void showsTheLastLineOfATangledTextAtTheEnd() {
        var text = "[".repeat(2_500) + "\n\nend\n\n-";
        var document = new MarkdownDocument();
        document.append(text);

        document.finish();

        assertThat(document.blocks().getLast().frames()).containsExactly(new Frame.Item("•", true));
        assertThat(MarkdownDocument.parse(text).getLast())
                .isEqualTo(document.blocks().getLast());
    }

    @Test
    void changesAddUpToTheDocument() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var text = Samples.random(random, 20) + "[late]: https://example.com\n\n[late]\n";
            var document = new MarkdownDocument();
            var mirror = new ArrayList<Block>();
            for (int sent = 0; sent < text.length(); ) {
                int end = Math.min(text.length(), sent + 1 + random.nextInt(20));
                apply(document.append(text.substring(sent, end)), mirror);
                assertThat(mirror).isEqualTo(document.blocks());
                sent = end;
            }
            apply(document.finish(), mirror);
            assertThat(mirror).isEqualTo(document.blocks()).isEqualTo(MarkdownDocument.parse(text));
        }
    }

    @Test
    void cutsALongListingTheSameWayWhileItArrives() {
        var text = "```java\n" + Samples.lines("line of code that is read", 500) + "```\n\nAfter.\n";
        var document = new MarkdownDocument();
        int most = 0;
        for (int i = 0; i < text.length(); i += 7) {
            var change = document.append(text.substring(i, Math.min(text.length(), i + 7)));
            most = Math.max(most, change.blocks().size());
        }

        assertThat(most).isLessThanOrEqualTo(2);
        assertThat(document.blocks()).isEqualTo(MarkdownDocument.parse(text));
        assertThat(((Content.Code) document.blocks().getFirst().content())
                        .listing()
                        .text())
                .isEqualTo(Samples.lines("line of code that is read", 500));
    }

    @Test
    void everyPieceOfAListingKnowsAllOfIt() {
        var code = Samples.lines("x", 120);
        var document = new MarkdownDocument();
        ("- item\n\n  ```\n" + code.indent(2) + "  ```\n").lines().forEach(line -> document.append(line + "\n"));

        assertThat(document.blocks()).hasSize(4).allSatisfy(block -> {
            if (block.content() instanceof Content.Code piece) {
                assertThat(piece.listing().text()).isEqualTo(code);
            }
        });
    }

    @Test
    void keepsTheNumbersOfALongList() {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("1. item\n");
        }
        var document = new MarkdownDocument();
        text.toString().lines().forEach(line -> document.append(line + "\n"));

        assertThat(document.blocks()).hasSize(200);
        assertThat(document.blocks().getLast().frames()).containsExactly(new Frame.Item("200.", false));
    }

    @Test
    void cutsALongParagraphIntoPieces() {
        var text = Samples.lines("words that make a sentence,", 1_500);
        var document = new MarkdownDocument();
        for (int i = 0; i < text.length(); i += 50) {
            document.append(text.substring(i, Math.min(text.length(), i + 50)));
        }

        assertThat(document.blocks()).hasSizeGreaterThan(20).allSatisfy(block -> {
            var paragraph = (Content.Paragraph) block.content();
            assertThat(paragraph.spans().toString().length()).isLessThan(3 * Pieces.LENGTH);
        });
        document.finish();
        assertThat(document.blocks()).isEqualTo(MarkdownDocument.parse(text));
    }

    @Test
    void readsWindowsLineEndsCutInTheMiddle() {
        var document = new MarkdownDocument();
        document.append("one\r");
        document.append("\n\r\ntwo\r");
        document.append("\n");

        assertThat(document.blocks())
                .isEqualTo(MarkdownDocument.parse("one\n\ntwo\n"))
                .hasSize(2);
    }

    @Test
    void resolvesALinkDefinedLaterAtTheEnd() {
        var document = new MarkdownDocument();
        document.append("See [docs].\n\nMore.\n\n[docs]: https://example.com/docs\n");

        document.finish();

        assertThat(document.blocks().getFirst().content())
                .isEqualTo(new Content.Paragraph(
                        List.of(
                                Span.plain("See "),
                                new Span("docs", Set.of(), "https://example.com/docs"),
                                Span.plain(".")),
                        Part.WHOLE));
    }

    @Test
    void doesNotShowTheBeginningOfMarkup() {
        var document = new MarkdownDocument();
        document.append("A paragraph\n-");

        assertThat(document.blocks().getFirst().content()).isInstanceOf(Content.Paragraph.class);
    }

    @Test
    void whatCannotBeCutIsReadAgainOnlyNowAndThen() {
        var table = "| a | b |\n|---|---|\n" + Samples.lines("| cell | **cell** |", 2_000);
        var inItem = "- item\n\n  ```\n" + Samples.lines("  code", 5_000) + "  ```\n";
        for (var text : List.of(table, inItem)) {
            var document = new MarkdownDocument();
            Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
                for (int i = 0; i < text.length(); i += 10) {
                    document.append(text.substring(i, Math.min(text.length(), i + 10)));
                }
            });
            document.finish();
            assertThat(document.blocks())
                    .isEqualTo(MarkdownDocument.parse(text))
                    .hasSizeGreaterThan(50);
        }
    }

    @Test
    void survivesHostileText() {
        var hostile = List.of(
                ">".repeat(10_000) + " deep",
                "\\".repeat(200_000),
                "*a **b ".repeat(20_000),
                "[".repeat(50_000) + "]".repeat(50_000),
                "![".repeat(20_000) + "](x)".repeat(20_000),
                "`".repeat(3) + " `".repeat(50_000),
                "- ".repeat(10_000) + "x",
                "|".repeat(50_000) + "\n" + "|-".repeat(50_000),
                "<".repeat(100_000),
                "http://".repeat(20_000),
                "\uE000".repeat(10_000),
                "_".repeat(100_000));
        for (var text : hostile) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> {
                        var document = new MarkdownDocument();
                        for (int i = 0; i < text.length(); i += 8_000) {
                            document.append(text.substring(i, Math.min(text.length(), i + 8_000)));
                        }
                        document.finish();
                        assertThat(document.blocks()).isNotEmpty();
                    },
                    text.substring(0, 20));
        }
    }

    private static void apply(MarkdownDocument.Change change, List<Block> mirror) {
        mirror.subList(change.from(), mirror.size()).clear();
        mirror.addAll(change.blocks());
    }
}
