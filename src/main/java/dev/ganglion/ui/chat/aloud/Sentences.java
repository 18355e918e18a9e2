package dev.ganglion.ui.chat.aloud;

import dev.ganglion.ui.kit.Texts;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Cuts a Markdown text that arrives in pieces into what is said at a time: sentences, headings, items and rows of
/// tables as soon as they are whole, without their marks. Listings are named, not read. One thread at a time.
public final class Sentences {
    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,})\\s*([^\\s`]*)[^`]*");

    /// What cannot be told from prose, or is whole only at its line's end.
    private static final Pattern LINE = Pattern.compile("\\s*(?:[#|`~].*)?");

    private static final Pattern BLOCK = Pattern.compile("\\s*(?:[#|>]|[-*+]\\s|\\d{1,9}[.)]\\s).*");
    private static final Pattern END = Pattern.compile(".*[.!?:…。！？][\"')\\]*_”’»]*\\s*");

    private static final int LONGEST = 2_000;

    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    /// What has come of a line, as far as it is not said.
    private final StringBuilder line = new StringBuilder();

    /// The sentence that the lines before have begun.
    private String begun = "";

    private StringJoiner said = new StringJoiner(" ");

    /// What closes the listing that has begun; empty outside of any.
    private String fence = "";

    /// What can be said now that this has come.
    public Optional<String> add(String piece) {
        line.append(piece);
        for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
            whole(line.substring(0, end));
            line.delete(0, end + 1);
        }
        if (fence.isEmpty() && !LINE.matcher(line).matches()) {
            unfinished();
        }
        return take();
    }

    /// What is left to say when no more comes.
    public Optional<String> end() {
        whole(line.toString());
        say(begun);
        line.setLength(0);
        begun = "";
        fence = "";
        return take();
    }

    private Optional<String> take() {
        var now = said.toString();
        said = new StringJoiner(" ");
        return Optional.of(now).filter(words -> !words.isEmpty());
    }

    private void whole(String text) {
        var opening = FENCE.matcher(text);
        if (!fence.isEmpty()) {
            fence = text.strip().startsWith(fence) ? "" : fence;
        } else if (opening.matches()) {
            flush();
            fence = opening.group(1);
            said.add(Texts.text("aloud.listing", opening.group(2)).strip());
        } else {
            prose(text);
        }
    }

    private void prose(String text) {
        if (text.isBlank() || BLOCK.matcher(text).matches()) {
            flush();
        }
        begun = join(text);
        int cut = cut(begun);
        say(begun.substring(0, cut));
        begun = begun.substring(cut);
        if (LINE.matcher(text).matches() || END.matcher(begun).matches()) {
            flush();
        }
    }

    private void unfinished() {
        if (BLOCK.matcher(line).matches()) {
            flush();
        }
        var text = join(line.toString());
        int cut = cut(text);
        int before = text.length() - line.length();
        if (cut > before) {
            say(text.substring(0, cut));
            line.delete(0, cut - before);
            begun = "";
        }
    }

    private String join(String text) {
        return begun.isEmpty() ? text : begun + " " + text;
    }

    /// The end of the last sentence that another one follows; of a text that has none for long, its end.
    private int cut(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return text.length();
        }
        breaks.setText(text);
        return Math.max(0, breaks.preceding(text.length()));
    }

    private void flush() {
        say(begun);
        begun = "";
    }

    private void say(String markdown) {
        var words = Spoken.of(markdown);
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            said.add(words);
        }
    }
}
