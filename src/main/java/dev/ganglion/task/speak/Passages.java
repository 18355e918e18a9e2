package dev.ganglion.task.speak;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Cuts a text into passages that one request each can take: between sentences, in a sentence that is too
/// long between its parts, then between words, and never inside what is read as one sign.
public final class Passages {
    /// The most characters of a request. The service documents no limit; the maker of aura takes 2,000.
    /// Half of that is a minute of speech: a call that fails loses little, and none lasts long.
    public static final int MOST = 1_000;

    /// The most of the first one, so that it soon sounds.
    public static final int FIRST = 250;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\h*\\R");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final String PARTS = ",;:–—、，；：،؛";

    private final int most;
    private final List<String> whole = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();

    private Passages(int most) {
        this.most = most;
    }

    /// The passages of `text` in order; none where nothing of it can be spoken.
    public static List<String> of(String text) {
        return of(text, MOST);
    }

    /// The same with no more than `most` characters in a passage.
    public static List<String> of(String text, int most) {
        var passages = new Passages(most);
        PARAGRAPHS
                .splitAsStream(text)
                .map(paragraph -> SPACES.matcher(paragraph).replaceAll(" ").strip())
                .filter(Passages::speakable)
                .forEach(passages::paragraph);
        passages.close();
        return List.copyOf(passages.whole);
    }

    /// Whether anything in it has a sound: a letter or a digit of any script.
    public static boolean speakable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void paragraph(String text) {
        pieces(text, BreakIterator.getSentenceInstance(Locale.ROOT)).forEach(this::sentence);
        if (!open.isEmpty() && !Character.isWhitespace(open.charAt(open.length() - 1))) {
            open.append('\n');
        }
    }

    private void sentence(String sentence) {
        if (length(sentence) <= room()) {
            add(sentence);
            return;
        }
        parts(sentence).forEach(part -> {
            if (length(part) <= room()) {
                add(part);
            } else {
                pieces(part, BreakIterator.getLineInstance(Locale.ROOT)).forEach(this::word);
            }
        });
    }

    private void word(String word) {
        if (length(word) <= room()) {
            add(word);
        } else {
            pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT)).forEach(this::add);
        }
    }

    private void add(String piece) {
        if (!open.isEmpty() && length(open) + length(piece.stripTrailing()) > room()) {
            close();
        }
        open.append(piece);
    }

    private void close() {
        String passage = open.toString().strip();
        open.setLength(0);
        if (speakable(passage)) {
            whole.add(passage);
        }
    }

    private int room() {
        return whole.isEmpty() ? Math.min(FIRST, most) : most;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /// After each sign that parts a sentence.
    private static List<String> parts(String sentence) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at < sentence.length(); at++) {
            if (PARTS.indexOf(sentence.charAt(at)) >= 0 && !insideNumber(sentence, at)) {
                parts.add(sentence.substring(from, at + 1));
                from = at + 1;
            }
        }
        parts.add(sentence.substring(from));
        return parts;
    }

    private static boolean insideNumber(String sentence, int at) {
        return at > 0
                && at + 1 < sentence.length()
                && Stream.of(at - 1, at + 1).allMatch(beside -> Character.isDigit(sentence.charAt(beside)));
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        var pieces = new ArrayList<String>();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }
}
