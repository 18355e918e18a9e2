package dev.ganglion.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.Target;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinksTest {
    @Test
    void opensWebAddresses() {
        assertThat(Target.of("https://example.com/a?b=c#d").opens())
                .contains(URI.create("https://example.com/a?b=c#d"));
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
                "data:text/html,x",
                "https://bank.example@evil.example/",
                "https://user:word@example.com/",
                "https:\\\\example.com",
                "https://example.com\\@evil.example/"
            })
    void opensNothingElse(String target) {
        assertThat(Target.of(target).opens()).isEmpty();
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
                .isEqualTo(List.of("a cat", " (https://example.com/cat.png)", " ", "https://example.com/b.png"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "[click](javascript:alert(1)) ¦ click (javascript:alert(1))",
                "[file](file:///etc/passwd) ¦ file (file:///etc/passwd)",
                "[here](relative/path) ¦ here (relative/path)",
                "[https://bank.example](https://evil.example/) ¦ https://bank.example (https://evil.example/)",
                "[bank.example](https://evil.example/x) ¦ bank.example (https://evil.example/x)",
                "[see https://bank.example](https://evil.example) ¦ see https://bank.example (https://evil.example)",
                "[by www.bank.example](https://evil.example) ¦ by www.bank.example (https://evil.example)",
                "[see https://example.com now](https://example.com/x) ¦ see https://example.com now",
                "[the Node.js docs](https://nodejs.org/) ¦ the Node.js docs",
                "[pay](https://bank.example@evil.example/) ¦ pay (https://bank.example@evil.example/)",
                "[apple](https://аррӏе.com/) ¦ apple (https://xn--80ak6aa92e.com/)",
                "[old](https://xn--80ak6aa92e.com/) ¦ old (https://xn--80ak6aa92e.com/)",
                "[www.example.com](https://example.com/) ¦ www.example.com",
                "[example.com](https://www.EXAMPLE.com/a) ¦ example.com",
                "[words](https://example.com/) ¦ words",
                "[at https://bank.example](https://evil.example/) ¦ at https://bank.example (https://evil.example/)",
                "[pay at bank.com, soon](https://evil.example/) ¦ pay at bank.com, soon (https://evil.example/)",
                "[pay at www.bank.example](https://evil.example/) ¦ pay at www.bank.example (https://evil.example/)",
                "[bank.com.](https://bank.com.evil.example/) ¦ bank.com. (https://bank.com.evil.example/)",
                "[see https://www.example.com/b.](https://example.com/a) ¦ see https://www.example.com/b.",
                "[read main.py and a@bank.com](https://example.com/) ¦ read main.py and a@bank.com",
                "<javascript:alert(1)> ¦ javascript:alert(1)",
                "<a@example.com> ¦ a@example.com",
                "![a picture](data:image/png;base64,AAAA) ¦ a picture (data:image/png;base64,AAAA)",
            })
    void wordsThatHideWhereTheyLeadAreFollowedByIt(String source, String shown) {
        var paragraph =
                (Content.Paragraph) MarkdownDocument.parse(source).getFirst().content();

        assertThat(paragraph.spans().stream().map(Span::text).collect(Collectors.joining()))
                .isEqualTo(shown);
    }

    @Test
    void wordsOfManyDotsAreReadAtOnce() {
        var words = "a.".repeat(100_000);

        assertThat(Target.of("https://example.com/").reveal(words)).isEmpty();
        assertThat(Target.of("https://example.com/").reveal("see " + words)).isEmpty();
    }

    @Test
    void aHostOfOtherLettersIsOpenedAsItIsLookedUp() {
        assertThat(Target.of("https://аррӏе.com/a").opens()).contains(URI.create("https://xn--80ak6aa92e.com/a"));
        assertThat(Target.of("https://münchen.example:8080/ü?q").opens().map(URI::toASCIIString))
                .contains("https://xn--mnchen-3ya.example:8080/%C3%BC?q");
    }
}
