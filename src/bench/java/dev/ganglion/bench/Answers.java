package dev.ganglion.bench;

/// Answers of any length for measuring.
final class Answers {
    /// What an answer consists of.
    enum Kind {
        NOTHING,
        MIXED,
        CODE,
        PARAGRAPH
    }

    private Answers() {}

    static String of(Kind kind, int length) {
        var text = new StringBuilder(kind == Kind.CODE ? "```java\n" : "");
        for (int i = 1; text.length() < length; i++) {
            text.append(
                    switch (kind) {
                        case NOTHING -> "\n";
                        case MIXED -> section(i);
                        case CODE ->
                            "    values.put(\"key-%d\", compute(%d)); // line of a long listing%n".formatted(i, i);
                        case PARAGRAPH ->
                            "Sentence %d of a paragraph with **strong** words that never ends. ".formatted(i);
                    });
        }
        text.setLength(length);
        return text.toString();
    }

    private static String section(int number) {
        return """
                ## Section %d

                A paragraph with **strong** and *emphasised* words, some `inline code` and a
                [link](https://example.com/%1$d), which goes on for long enough to wrap on to a second line of the
                column, as the paragraphs of answers do. Then it says a little more about the matter.

                - The first point of the list
                - The second, with `code` in it
                  - and a nested one

                ```java
                public static int fibonacci(int n) {
                    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); // number %1$d
                }
                ```

                | Name | Value | Note |
                |------|------:|------|
                | one  | %1$d  | first |
                | two  | 20    | *second* |

                > A quote that closes the section.
                """.formatted(number);
    }
}
