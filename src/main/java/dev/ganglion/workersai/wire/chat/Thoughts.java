package dev.ganglion.workersai.wire.chat;

import java.util.function.Consumer;

/// Tells thoughts from the answer where a model writes both as text, with `<think>` before and `</think>` after the
/// thoughts. Some models leave the first tag out: of those it has to be known. Tags may come in pieces.
///
/// Only the beginning of an answer is looked at; once it is settled that it holds no thought, all is passed on as it
/// is.
final class Thoughts {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    /// How much blank space may stand before the first tag.
    private static final int MOST_BLANKS = 4_096;

    private enum State {
        BEGINNING,
        THOUGHT,
        /// After a tag, whose line feeds belong to it.
        TAG_OF_THOUGHT,
        TAG_OF_ANSWER,
        SETTLED
    }

    private boolean opens;
    private boolean whole;
    private final Consumer<String> thought;
    private final Consumer<String> answer;
    private State state = State.BEGINNING;
    /// What may be the beginning of a tag.
    private String held = "";
    private boolean tagged;

    /// @param opens whether the answer begins with a thought although no tag says so
    Thoughts(boolean opens, Consumer<String> thought, Consumer<String> answer) {
        this.opens = opens;
        this.thought = thought;
        this.answer = answer;
    }

    /// Says that the text comes in one piece: then a tag at the end of thoughts tells that it opens with some.
    void seeWhole() {
        whole = true;
    }

    /// Whether the rest is text.
    boolean settled() {
        return state == State.SETTLED;
    }

    /// Says that thoughts come in a field of their own, or that all the text is the answer.
    void settle() {
        if (state != State.SETTLED) {
            end();
        }
    }

    void take(String piece) {
        String text = held + piece;
        held = "";
        while (!text.isEmpty()) {
            text = step(text);
        }
    }

    /// Passes a part of the text on, or holds it, and returns what is left.
    private String step(String text) {
        return switch (state) {
            case BEGINNING -> begin(text);
            case THOUGHT -> think(text);
            case TAG_OF_THOUGHT, TAG_OF_ANSWER -> afterTag(text);
            case SETTLED -> {
                answer.accept(text);
                yield "";
            }
        };
    }

    private String begin(String text) {
        String bare = text.stripLeading();
        if (bare.startsWith(OPEN)) {
            state = State.TAG_OF_THOUGHT;
            return bare.substring(OPEN.length());
        }
        if (OPEN.startsWith(bare) && !whole && text.length() < MOST_BLANKS) {
            held = text;
            return "";
        }
        opens |= whole && text.contains(CLOSE) && text.indexOf(CLOSE) < (text + OPEN).indexOf(OPEN);
        state = opens ? State.THOUGHT : State.SETTLED;
        return text;
    }

    private String think(String text) {
        int close = text.indexOf(CLOSE);
        if (close >= 0) {
            pass(thought, text.substring(0, close));
            state = State.TAG_OF_ANSWER;
            tagged = true;
            return text.substring(close + CLOSE.length());
        }
        int sure = text.length() - unsure(text);
        held = text.substring(sure);
        pass(thought, text.substring(0, sure));
        return "";
    }

    /// How many characters at the end of the text may begin the closing tag.
    private static int unsure(String text) {
        int length = Math.min(text.length(), CLOSE.length() - 1);
        while (!text.regionMatches(text.length() - length, CLOSE, 0, length)) {
            length--;
        }
        return length;
    }

    private String afterTag(String text) {
        int line = 0;
        while (line < text.length() && (text.charAt(line) == '\n' || text.charAt(line) == '\r')) {
            line++;
        }
        if (line < text.length()) {
            state = state == State.TAG_OF_THOUGHT ? State.THOUGHT : State.SETTLED;
        }
        return text.substring(line);
    }

    /// Passes on what was held, and returns whether a thought was left open.
    boolean end() {
        boolean open = !tagged && (state == State.THOUGHT || state == State.TAG_OF_THOUGHT);
        pass(state == State.THOUGHT ? thought : answer, held);
        held = "";
        state = State.SETTLED;
        return open;
    }

    private static void pass(Consumer<String> to, String text) {
        if (!text.isEmpty()) {
            to.accept(text);
        }
    }

    /// Whether a piece of settled text holds a tag that ends a thought.
    static boolean straysIn(String piece) {
        return piece.length() >= CLOSE.length() && piece.contains(CLOSE);
    }
}
