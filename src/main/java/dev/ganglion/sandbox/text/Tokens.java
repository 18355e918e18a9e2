package dev.ganglion.sandbox.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts text into the pieces that the sandbox counts, prices and streams: words with the space before them, parts of
/// long words, up to three digits, single signs, runs of line breaks. Joined again they are the text.
public final class Tokens {
    /// What a chat template adds to each message.
    static final int PER_MESSAGE = 4;

    private static final int WHOLE_WORD = 7;
    private static final int PART = 5;
    private static final int DIGITS = 3;

    private final String text;
    private final List<String> pieces = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /// The pieces of a text, in order.
    public static List<String> of(String text) {
        var tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return tokens.pieces;
    }

    /// How many pieces a text has.
    public static int count(String text) {
        return of(text).size();
    }

    private void next() {
        int start = at;
        if (text.charAt(at) == ' ' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
        }
        int c = text.codePointAt(at);
        if (Character.isDigit(c)) {
            digits(start);
        } else if (Character.isLetter(c) && !Character.isIdeographic(c)) {
            word(start);
        } else if (Character.isWhitespace(c)) {
            run(start, c);
        } else {
            at += Character.charCount(c);
            pieces.add(text.substring(start, at));
        }
    }

    /// Digits stand without the space before them, as in the tokenisers of the Llama family.
    private void digits(int start) {
        if (start < at) {
            pieces.add(" ");
        }
        int from = at;
        while (at < text.length() && at - from < DIGITS && Character.isDigit(text.charAt(at))) {
            at++;
        }
        pieces.add(text.substring(from, at));
    }

    private void word(int start) {
        int from = at;
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            at += Character.charCount(text.codePointAt(from));
        }
        int parts = at - from <= WHOLE_WORD ? 1 : Math.ceilDiv(at - from, PART);
        int length = Math.ceilDiv(at - from, parts);
        int cut = start;
        for (int end = from + length; end < at; end += length) {
            pieces.add(text.substring(cut, end));
            cut = end;
        }
        pieces.add(text.substring(cut, at));
    }

    private void run(int start, int c) {
        while (at < text.length() && text.charAt(at) == c) {
            at++;
        }
        if (c == ' ' && at < text.length() && at - start > 1) {
            at--;
        }
        pieces.add(text.substring(start, at));
    }
}
