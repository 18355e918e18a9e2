package dev.ganglion.ui.markdown;

import java.util.List;
import java.util.Random;

/// Markdown for tests.
public final class Samples {
    private static final List<String> PIECES = List.of(
            "# Heading\n",
            "Setext\n------\n",
            "A paragraph with **bold**, *italic*, `code` and ~~gone~~.\nSecond line of it.\n",
            "\n",
            "\n",
            "- item\n",
            "- item\n  still\n\n  second paragraph\n",
            "  - nested\n",
            "    1. deep\n",
            "3. three\n",
            "4. four\n",
            "7) other\n",
            "- [ ] open\n- [x] done\n",
            "> quote\n",
            "> - in a quote\n",
            ">\n",
            "lazy\n",
            "```java\nint x = 1;\n\nreturn `x`;\n```\n",
            "~~~\nunclosed\n",
            "```\n",
            "    indented code\n",
            "| a | b |\n|---|--:|\n| 1 | 2 |\n",
            "| 3 | 4 |\n",
            "***\n",
            "<div>\nhtml\n</div>\n",
            "https://example.com/x and <b>inline</b>\n",
            "![picture](https://example.com/p.png)\n",
            "line with break  \nnext\n",
            "===\n",
            "1. one\n",
            "+ plus\n",
            "\tTabbed\n",
            "* * *\n",
            "-\n",
            "- \n\n  after empty\n",
            "|\n",
            ">t\n|\n>-|\n",
            ">-|\n",
            "> | a |\nlazy | b |\n> |---|\n",
            "- t\n| c |\n  |---|\n",
            "$$\na_1 = b_2\n- c\n$$\n",
            "\\[\nx\n",
            "Costs $5 and $6, or $a_1 + b_2$ and \\(x\\).\n");

    private Samples() {}

    /// A document made of random pieces, without link definitions.
    public static String random(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /// A document with every kind of block.
    public static String everything() {
        return """
                # Streaming with Workers AI

                A model answers in **small pieces**. Each piece arrives as an *event*, is decoded by `Sse`, and is \
                appended to the open paragraph; ~~everything is read again~~ only the tail is read again. See the \
                [documentation](https://developers.cloudflare.com/workers-ai/) or https://example.com/a/longer/address?q=1 \
                for what ***really*** happens.

                ## Lists

                - The first item, which is long enough to wrap on to a second line when the column is no wider than
                  seven hundred and sixty pixels
                - The second with `inline code`
                  1. Nested and numbered
                  2. Again

                     With a paragraph of its own.
                - The third

                9. Nine
                10. Ten

                - [x] Done
                - [ ] Still to do, with **emphasis**

                ### A quote

                > Typography and spacing do the work, not boxes.
                >
                > - Even a list
                > - in a quote
                >
                > > Nested deeper

                ### Code

                ```java
                /** Greets. */
                public final class Greeting {
                    private static final int TIMES = 3; // often enough

                    public static void main(String[] args) {
                        for (int i = 0; i < TIMES; i++) {
                            System.out.println("Hello, " + args[0] + '!');
                        }
                    }
                }
                ```

                ```python
                def mean(values: list[float]) -> float:
                    \"\"\"Average of values.\"\"\"
                    return sum(values) / len(values)  # may fail
                ```

                ```json
                {"model": "@cf/meta/llama-3.1-8b-instruct", "max_tokens": 256, "stream": true, "stop": null}
                ```

                ### A table

                | Model | Context | Price in | Price out | Notes |
                |:------|--------:|---------:|----------:|:-----:|
                | `llama-3.3-70b` | 24,000 | $0.29 | $2.25 | fast, *fp8* |
                | `gpt-oss-120b` | 128,000 | $0.35 | $0.75 | **reasoning** |
                | `qwq-32b` | 24,000 | $0.66 | $1.00 | reasons at length before it answers anything at all |

                ---

                #### Smaller heading

                A line with a hard break\\
                goes on here. HTML is <b>text</b>, and ![a picture](https://example.com/picture.png) is a link.

                <details>
                <summary>HTML block</summary>
                </details>

                日本語 and العربية and Ελληνικά are text, too.
                """;
    }

    /// `count` numbered lines.
    public static String lines(String line, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line).append(' ').append(i).append('\n');
        }
        return text.toString();
    }
}
