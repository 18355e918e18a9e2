package dev.ganglion.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlTest {
    @Test
    void writesWellFormedElementsOfEverything() throws Exception {
        Document page = page(Whole.written(Whole.conversation(), Format.HTML, Extra.REASONING, Extra.FIGURES));

        assertThat(texts(page, "h1")).containsExactly("Cats & <dogs>");
        assertThat(texts(page, "h2"))
                .containsExactly(
                        "System prompt",
                        "Tools",
                        "Replies as",
                        "You 23 Nov 2026, 14:05",
                        Whole.MODEL + " 23 Nov 2026, 14:05",
                        "Tool results 23 Nov 2026, 14:05",
                        Whole.MODEL + " 23 Nov 2026, 14:05");
        assertThat(texts(page, "summary"))
                .containsExactly(
                        "weather: Tells the weather",
                        "JSON after the schema answer",
                        "File: notes.txt",
                        "Tool call: weather",
                        "weather");
        assertThat(page.getDocumentElement().getTextContent())
                .contains("Failed: The answer was cut off.")
                .contains("120 tokens in, 20 of them cached, 34 out · 0.43 neurons");
    }

    @Test
    void showsMarkdownAsItIsMeant() throws Exception {
        Document page = page(Whole.written(Whole.saying("""
                # Title

                | a | b |
                |---|--:|
                | 1 | 2 |

                - [x] done
                - [ ] open

                ~~no~~ **yes** `code` <https://example.org/?a=1&b=2>

                ```java
                if (a < b) {}
                ```
                """), Format.HTML));

        assertThat(texts(page, "td")).containsExactly("1", "2");
        assertThat(((Element) page.getElementsByTagName("td").item(1)).getAttribute("class"))
                .isEqualTo("right");
        assertThat(texts(page, "li")).containsExactly("☑ done", "☐ open");
        assertThat(texts(page, "del")).containsExactly("no");
        assertThat(texts(page, "pre")).containsExactly("if (a < b) {}\n");
        assertThat(attributes(page, "a", "href")).containsExactly("https://example.org/?a=1&b=2");
    }

    @Test
    void embedsPicturesAndElseTheirThumbnails() throws Exception {
        String whole = Whole.written(Whole.conversation(), Format.HTML);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(Format.HTML, Set.of(), _ -> Optional.empty()).write(Whole.conversation(), out);

        assertThat(attributes(page(whole), "img", "src"))
                .containsExactly(data(Whole.PICTURE.octets().toArray()));
        assertThat(attributes(page(out.toString(StandardCharsets.UTF_8)), "img", "src"))
                .containsExactly(data(Whole.png(8, 6)));
    }

    private static String data(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    @Test
    void asksTheNetworkForNothing() throws Exception {
        Document page = page(Whole.written(
                Whole.saying("![spy](https://evil.example/p.png) <img src=\"https://evil.example/q.png\">"
                        + " [![inner](https://evil.example/r.png)](https://good.example/)"),
                Format.HTML));

        assertThat(page.getElementsByTagName("img").getLength()).isZero();
        assertThat(page.getElementsByTagName("link").getLength()).isZero();
        assertThat(attributes(page, "a", "href"))
                .containsExactly("https://evil.example/p.png", "https://good.example/");
        assertThat(attributes(page, "meta", "content"))
                .contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
                        + " form-action 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick=\"alert(1)\">b</b> c",
                "</div></section><script>x</script>",
                "<!-- never closed",
                "```\n</code></pre><script>x</script>",
                "`</code><script>x</script>`",
                "| <script>a</script> | b |\n|---|---|\n| <i>1</i> | 2 |",
                "[x](https://example.org/\"onmouseover=\"alert(1))",
                "![\"><script>x</script>](https://example.org/ \"'><script>y</script>\")",
                "<?php x ?>\n\n<![CDATA[ y ]]>",
                "\u0000\u0001\u001b]8;;\u0007 \ud800 \uffff",
                "&lt;script&gt; &#0; &bogus; &"
            })
    void showsHtmlAsText(String hostile) throws Exception {
        Document page = page(Whole.written(Whole.saying(hostile), Format.HTML));

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("b").getLength()).isZero();
        assertThat(page.getElementsByTagName("i").getLength()).isZero();
        assertThat(attributes(page, "*", "onclick")).containsOnly("");
        assertThat(attributes(page, "*", "onmouseover")).containsOnly("");
        assertThat(texts(page, "h2")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>x</script>",
                "file:///etc/passwd",
                "vbscript:x",
                "//evil.example/",
                "java&#115;cript:alert(1)"
            })
    void leavesOtherLinksWithoutAnywhereToGo(String target) throws Exception {
        Document page =
                page(Whole.written(Whole.saying("[go](<" + target + ">) and ![see](<" + target + ">)"), Format.HTML));

        assertThat(page.getElementsByTagName("a").getLength()).isZero();
        assertThat(page.getDocumentElement().getTextContent()).contains("go", "see");
    }

    @Test
    void takesOutWhatTurnsText() {
        assertThat(Whole.written(Whole.saying("[pay\u202Epal](https://x.example) \u2066a\u2069"), Format.HTML))
                .doesNotContain("\u202E", "\u2066", "\u2069");
    }

    @Test
    void escapesWhatPeopleWrote() throws Exception {
        String title = "</title><script>x</script>";

        Document page = page(Whole.written(Whole.conversation().titled(title), Format.HTML));

        assertThat(texts(page, "title")).containsExactly(title);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "1. ", "*a ", "**", "[", "![", "`", "<", "(", "\\"})
    void livesThroughEndlessMarks(String mark) throws Exception {
        Document page = page(Whole.written(Whole.saying(mark.repeat(20_000)), Format.HTML));

        assertThat(texts(page, "h2")).hasSize(3);
    }

    @Test
    void leavesReasoningOutUnlessAskedFor() {
        Conversation thought =
                Whole.conversation().with(Whole.conversation().branches().showing("r1"));

        assertThat(Whole.written(thought, Format.HTML)).doesNotContain("It has ears.");
        assertThat(Whole.written(thought, Format.HTML, Extra.REASONING)).contains("It has ears.");
    }

    private static Document page(String html) throws Exception {
        assertThat(html).startsWith("<!DOCTYPE html>\n");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> attributes(Document page, String tag, String name) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(((Element) nodes.item(i)).getAttribute(name));
        }
        return values;
    }
}
