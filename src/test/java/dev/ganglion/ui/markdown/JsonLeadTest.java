package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.markdown.copy.BlockText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonLeadTest {
    private static List<String> languages(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.content() instanceof Content.Code code ? code.language() : "")
                .toList();
    }

    private static String plain(List<Block> blocks) {
        return blocks.stream().map(block -> new BlockText(block).plain()).collect(Collectors.joining("\n"));
    }

    @Test
    void laysAnObjectOutWithAllSignsOfItsStrings() {
        var blocks = MarkdownDocument.parse("{\"name\":\"a *b* _c_ `d`\",\"quote\":\"\\\" } \\\\\",\"none\":{},"
                + "\"list\":[1,2,[3]],\"n\":[{\"x\":null}]}");

        assertThat(languages(blocks)).containsExactly("json");
        assertThat(plain(blocks)).isEqualTo("""
                {
                  "name": "a *b* _c_ `d`",
                  "quote": "\\" } \\\\",
                  "none": {},
                  "list": [1, 2,
                    [3]
                  ],
                  "n": [
                    {
                      "x": null
                    }
                  ]
                }""");
    }

    @Test
    void leavesWhatComesAfterItAsItIs() {
        var blocks = MarkdownDocument.parse("\n{ \"a\" : true }\n\n*That* is all: {\"b\":1}");

        assertThat(languages(blocks)).containsExactly("json", "");
        assertThat(plain(blocks)).isEqualTo("""
                {
                  "a": true
                }
                That is all: {"b":1}""");
    }

    @Test
    void showsWhatHasComeOfAnObjectThatIsCutOff() {
        var blocks = MarkdownDocument.parse("[{\"a\":\"b*c*");

        assertThat(languages(blocks)).containsExactly("json");
        assertThat(plain(blocks)).isEqualTo("[\n  {\n    \"a\": \"b*c*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "  [", "[1] a source", "[a](https://a.example)", "{a}", "{} or [] it is", "[\"x\"]"})
    void takesOtherBracketsForWords(String text) {
        var lead = new JsonLead();

        assertThat(lead.read(text) + lead.end()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[{\"b\":\"\\\"\"},[],{}],\"c\":-1.5e3}",
                "{ // why\n \"a\" : tr ue ] }",
                "{\"a\":1}{\"b\":2}",
                " {\"a\":\"",
                "{",
            })
    void looksTheSameWhenItComesCharacterByCharacter(String text) {
        var document = new MarkdownDocument();
        for (int i = 0; i < text.length(); i++) {
            document.append(text.substring(i, i + 1));
        }
        document.finish();

        assertThat(document.blocks()).isEqualTo(MarkdownDocument.parse(text));
    }

    @Test
    void indentsNoDeeperThanCanBeRead() {
        var read = new JsonLead().read("[{\"a\":".repeat(10_000));

        assertThat(read.lines().mapToInt(String::length).max().orElse(0)).isLessThan(60);
    }
}
