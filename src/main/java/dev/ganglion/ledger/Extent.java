package dev.ganglion.ledger;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import java.util.List;

/// How much is sent, as far as an estimate goes by it.
///
/// @param characters as [#characters(String)] counts them
/// @param messages how many messages or texts they are in
/// @param tokens what the service has counted beside them
public record Extent(long characters, int messages, int pictures, long tokens) {
    public static final Extent NONE = new Extent(0, 0);

    private static final int SIGN = 3;
    private static final int DIGIT = 2;
    private static final int OTHER_LETTER = 2;
    private static final int WORD = 4;
    private static final int ASCII = 128;

    /// Letters of Latin script end below.
    private static final int LATIN = 0x300;

    /// From here on a sign is a syllable or a word, or half of a picture.
    private static final int SYLLABLES = 0x1100;

    /// What each character below [#LATIN] weighs: nearly all are, and a conversation may have millions.
    private static final byte[] LETTERS = letters();

    /// Text with pictures that nobody has counted.
    public Extent(long characters, int messages, int pictures) {
        this(characters, messages, pictures, 0);
    }

    /// Text without pictures.
    public Extent(long characters, int messages) {
        this(characters, messages, 0);
    }

    /// What the service has counted.
    public static Extent counted(long tokens) {
        return new Extent(0, 0, 0, tokens);
    }

    /// That of all these messages together.
    public static Extent of(List<Message> messages) {
        return new Extent(
                messages.stream()
                        .flatMap(message -> message.parts().stream())
                        .mapToLong(Extent::characters)
                        .sum(),
                messages.size(),
                messages.stream()
                        .mapToInt(message -> message.parts(Part.Image.class).size())
                        .sum());
    }

    /// What a model thought is not sent again.
    private static long characters(Part part) {
        return switch (part) {
            case Part.Text(String text) -> characters(text);
            case Part.ToolCall(var _, String name, String arguments) -> characters(name) + characters(arguments);
            case Part.ToolResult(var _, String name, String content) -> characters(name) + characters(content);
            case Part.Image _, Part.Reasoning _ -> 0;
        };
    }

    /// That of texts.
    public static Extent ofTexts(List<String> texts) {
        return new Extent(texts.stream().mapToLong(Extent::characters).sum(), texts.size());
    }

    /// The characters of a text, each as many as the letters of plain prose that take as many tokens.
    public static long characters(String text) {
        long all = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            all += each < LATIN ? LETTERS[each] : each < SYLLABLES ? OTHER_LETTER : WORD;
        }
        return all;
    }

    private static byte[] letters() {
        byte[] weights = new byte[LATIN];
        for (char each = 0; each < LATIN; each++) {
            weights[each] = (byte) weight(each);
        }
        return weights;
    }

    private static int weight(char each) {
        if (Character.isLetter(each) || each <= ' ' || each >= ASCII) {
            return 1;
        }
        return Character.isDigit(each) ? DIGIT : SIGN;
    }

    public Extent plus(Extent other) {
        return new Extent(
                characters + other.characters,
                messages + other.messages,
                pictures + other.pictures,
                tokens + other.tokens);
    }
}
