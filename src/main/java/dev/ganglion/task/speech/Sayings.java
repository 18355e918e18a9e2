package dev.ganglion.task.speech;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Puts words together that belong together: up to the end of a sentence, a pause, another speaker, or a
/// length that is still read at a glance.
final class Sayings {
    private static final int MOST_WORDS = 12;
    private static final double LONGEST_S = 6;
    private static final double PAUSE_S = 0.7;
    /// A word is not looked for much farther on: what is found there is another one like it.
    private static final int NEAR = 24;

    private static final String ENDS = ".?!。？！…";

    private final String text;
    private int place;

    /// @param text all of it, as it is to be written
    Sayings(String text) {
        this.text = text;
    }

    /// A word and who says it.
    record Said(Word word, OptionalInt speaker) {}

    List<Passage> passages(List<Said> words) {
        List<Passage> passages = new ArrayList<>();
        List<Said> saying = new ArrayList<>();
        for (Said next : words) {
            if (!saying.isEmpty() && parts(saying, next)) {
                passages.add(passage(saying));
                saying.clear();
            }
            saying.add(next);
        }
        if (!saying.isEmpty()) {
            passages.add(passage(saying));
        }
        return passages;
    }

    private static boolean parts(List<Said> saying, Said next) {
        Word first = saying.getFirst().word();
        Word last = saying.getLast().word();
        return saying.size() >= MOST_WORDS
                || !next.speaker().equals(saying.getLast().speaker())
                || ends(last.text())
                || next.word().at().start() - last.at().end() > PAUSE_S
                || next.word().at().end() - first.at().start() > LONGEST_S;
    }

    private static boolean ends(String word) {
        return !word.isEmpty() && ENDS.indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private Passage passage(List<Said> saying) {
        List<Word> words = saying.stream().map(Said::word).toList();
        Interval at = Interval.stated(
                words.getFirst().at().start(), words.getLast().at().end());
        return new Passage(at, written(words), saying.getFirst().speaker(), Scripts.mean(words), words);
    }

    /// As the text writes them, spaces and signs included; with spaces between them where they are not
    /// found there.
    private String written(List<Word> words) {
        int from = -1;
        int to = place;
        for (Word word : words) {
            int found = text.indexOf(word.text(), to);
            if (found < 0 || found > to + NEAR) {
                return words.stream().map(Word::text).collect(Collectors.joining(" "));
            }
            from = from < 0 ? found : from;
            to = found + word.text().length();
        }
        while (to < text.length() && sign(text.charAt(to))) {
            to++;
        }
        place = to;
        return text.substring(from, to).strip();
    }

    private static boolean sign(char letter) {
        return !Character.isLetterOrDigit(letter) && !Character.isWhitespace(letter);
    }
}
