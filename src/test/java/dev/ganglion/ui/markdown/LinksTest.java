package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinksTest {
    @Test
    void opensWebAddresses() {
        assertThat(Links.address("https://example.com/a?b=c#d")).contains(URI.create("https://example.com/a?b=c#d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "mailto:a@example.com",
                "relative/path",
                "//example.com",
                "https:///no-host",
                "ht tp://broken",
                "data:text/html,x"
            })
    void opensNothingElse(String target) {
        assertThat(Links.address(target)).isEmpty();
    }

    @Test
    void aLinkCannotTurnItsDirection() {
        var blocks = MarkdownDocument.parse("[safe\u202Eevil](https://example.com/\u202Egpj.exe)");

        assertThat(((Content.Paragraph) blocks.getFirst().content()).spans())
                .extracting(Span::text, Span::link)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("safeevil", "https://example.com/gpj.exe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202Eplain [text](https://example.com/)",
                "\u2067plain **text**",
                "`code\u202E` text",
                "<div>\u202E</div>",
                "| a\u202A |\n|---|\n",
            })
    void noTextTurnsTheDirectionOfWhatFollows(String text) {
        assertThat(MarkdownDocument.parse(text).toString()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
    }

    @Test
    void aLongTargetIsCutButItsHostIsShown() {
        var rest = "x".repeat(1_000);

        assertThat(Links.hint("https://example.com/" + rest))
                .startsWith("https://example.com/x")
                .hasSize(301)
                .endsWith("…");
        assertThat(Links.hint("https://" + rest + "@evil.example/" + rest)).startsWith("https://evil.example/x");
        assertThat(Links.hint("javascript:" + rest)).hasSize(301);
        assertThat(Links.hint("https://example.com/")).isEqualTo("https://example.com/");
    }

    @Test
    void aPictureWithinItsAddressIsNotPrinted() {
        var blocks = MarkdownDocument.parse("![](data:image/png;base64," + "A".repeat(100_000) + ")");

        assertThat(((Content.Paragraph) blocks.getFirst().content()).spans())
                .extracting(Span::text)
                .containsExactly("data:image/png;base64,…");
    }

    @Test
    void aPictureIsALinkToIt() {
        var blocks = MarkdownDocument.parse("![a cat](https://example.com/cat.png) ![](https://example.com/b.png)");

        assertThat(((Content.Paragraph) blocks.getFirst().content()).spans())
                .extracting(Span::text)
                .isEqualTo(List.of("a cat", " ", "https://example.com/b.png"));
    }
}
