package dev.ganglion.export.speech;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How much a subtitle shows at a time.
///
/// @param letters of a line at most; only a single longer word is longer
/// @param lines at a time at most
public record Layout(int letters, int lines) {
    /// What television shows.
    public static final Layout USUAL = new Layout(42, 2);

    /// A passage at a time, on one line.
    public static final Layout WHOLE = new Layout(Integer.MAX_VALUE, 1);

    public Layout {
        if (letters < 1 || lines < 1) {
            throw new IllegalArgumentException(lines + " lines of " + letters);
        }
    }

    /// A passage as one subtitle or several, one after the other. Where it is divided, the words tell when
    /// the next begins; where they are not those of the text any more, the letters do.
    List<Cue> cues(Passage passage) {
        List<String> broken = broken(passage.text().strip().replaceAll("\\s+", " "));
        List<Cue> cues = new ArrayList<>();
        int all = Math.max(1, broken.stream().mapToInt(Layout::letters).sum());
        int before = 0;
        for (int i = 0; i < broken.size(); i += lines) {
            List<String> shown = balanced(broken.subList(i, Math.min(i + lines, broken.size())));
            int after = before + shown.stream().mapToInt(Layout::letters).sum();
            cues.add(new Cue(Interval.stated(moment(passage, before, all), moment(passage, after, all)), shown));
            before = after;
        }
        return cues;
    }

    private List<String> broken(String text) {
        List<String> broken = new ArrayList<>();
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        int begin = 0;
        int last = 0;
        for (int place = places.next(); place != BreakIterator.DONE; place = places.next()) {
            if (last > begin && length(text.substring(begin, place).strip()) > letters) {
                broken.add(text.substring(begin, last).strip());
                begin = last;
            }
            last = place;
        }
        if (begin < text.length()) {
            broken.add(text.substring(begin).strip());
        }
        return broken;
    }

    /// Two lines of about the same length are read faster than a long and a short one.
    private List<String> balanced(List<String> shown) {
        String text = String.join(" ", shown);
        if (shown.size() != 2 || length(text) > 2 * letters) {
            return shown;
        }
        Layout half = new Layout(Math.max(1, length(text) / 2 + 1), lines);
        for (int more = 0; half.letters + more <= letters; more++) {
            List<String> even = new Layout(half.letters + more, lines).broken(text);
            if (even.size() <= 2) {
                return even;
            }
        }
        return shown;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Without spaces, which lie between words and lines alike.
    private static int letters(String text) {
        return (int) text.codePoints()
                .filter(letter -> !Character.isWhitespace(letter))
                .count();
    }

    /// When the first `letters` of all the passage's are said.
    private static double moment(Passage passage, int letters, int all) {
        if (letters == 0 || letters >= all) {
            return letters == 0 ? passage.at().start() : passage.at().end();
        }
        int heard = 0;
        boolean same =
                passage.words().stream().mapToInt(word -> letters(word.text())).sum() == all;
        for (Word word : same ? passage.words() : List.<Word>of()) {
            if (heard >= letters) {
                return word.at().start();
            }
            heard += letters(word.text());
        }
        return passage.at().start() + passage.at().length() * letters / all;
    }
}
