package dev.ganglion.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversation;
import org.junit.jupiter.api.Test;

class WordsForReadingTest {
    private static final Conversation SHORT =
            Whole.conversation().with(Whole.conversation().branches().showing("r1"));

    @Test
    void writesMarkdown() {
        assertThat(Whole.written(SHORT, Format.MARKDOWN, Extra.REASONING, Extra.FIGURES))
                .isEqualTo("""
                # Cats \\& \\<dogs\\>

                Model @cf/meta/llama-3.3-70b-instruct-fp8-fast, begun on 23 Nov 2026, 14:05 UTC

                ## System prompt

                Be brief.

                ## Tools

                **weather: Tells the weather**

                ```json
                {"type":"object"}
                ```

                ## Replies as

                **JSON after the schema answer**

                ```json
                {"type":"string"}
                ```

                ## You · 23 Nov 2026, 14:05

                What is *this*?

                *Picture: cat.png, 64 × 48*

                **File: notes.txt**

                ````
                one
                two ``` three
                ````

                ## @cf/meta/llama-3.3-70b-instruct-fp8-fast · 23 Nov 2026, 14:05

                **Reasoning**

                > It has ears.

                A **cat**.

                *120 tokens in, 20 of them cached, 34 out · 0.43 neurons · $0.0000048 · first token after 312 ms · 1.5 s in all*

                *Oddities: padding*
                """);
    }

    @Test
    void closesACodeBlockThatAnAnswerLeftOpen() {
        String markdown = Whole.written(Whole.saying("Look:\n\n~~~~java\nint a;"), Format.MARKDOWN);

        assertThat(markdown).contains("int a;\n~~~~\n\n## You");
    }

    @Test
    void writesLinksOfPlainTextOnce() {
        String plain = Whole.written(
                Whole.saying("<https://auto.link> [good](https://a.example 'T') [`x`](b) ![cat](c.png) <a@b.example>"),
                Format.TEXT);

        assertThat(plain).contains("https://auto.link good (https://a.example) \"x\" (b) cat (c.png) a@b.example\n");
    }

    @Test
    void writesNothingThatTurnsPlainTextAround() {
        String plain = Whole.written(Whole.saying("[safe\u202Egpj](https://a.example/\u202Eexe)"), Format.TEXT);

        assertThat(plain).contains("safegpj (https://a.example/exe)");
    }

    @Test
    void writesPlainText() {
        assertThat(Whole.written(Whole.saying("# Hi\n\nA **cat** and\n\n- [x] one\n- two\n\n`code`"), Format.TEXT))
                .isEqualTo("""
                        Title
                        Model @cf/meta/llama-3.3-70b-instruct-fp8-fast, begun on 23 Nov 2026, 14:05 UTC

                        You · 23 Nov 2026, 14:05
                        ------------------------

                        Say it

                        @cf/meta/llama-3.3-70b-instruct-fp8-fast · 23 Nov 2026, 14:05
                        -------------------------------------------------------------

                        Hi

                        A cat and

                        - ☑ one
                        - two

                        "code"

                        You · 23 Nov 2026, 14:05
                        ------------------------

                        Thanks
                        """);
    }

    @Test
    void saysHowAnAnswerEnded() {
        Conversation stopped =
                Whole.conversation().with(Whole.conversation().branches().showing("r2"));

        assertThat(Whole.written(stopped, Format.TEXT)).contains("Half a c\n\n(Stopped)\n");
        assertThat(Whole.written(stopped, Format.TEXT)).doesNotContain("neurons");
    }
}
