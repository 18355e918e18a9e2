package dev.ganglion.task.speech;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.task.speech.WordErrors.Kind;
import dev.ganglion.task.speech.WordErrors.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A passage that a person has written anew: the words that its text still has stay with their moments, and
/// are written as the text writes them. What was exchanged, put in or left out has no moment.
public final class Rewording {
    /// Nobody waits longer than a blink for two texts of so many words; of longer ones, what is in the
    /// middle has no moments.
    private static final int MOST = 1_000;

    private static final int NONE = -1;

    private final List<SpokenWord> said;
    private final List<SpokenWord> now;

    /// Where each word that was said stands in the text now.
    private final int[] places;

    private Rewording(List<SpokenWord> said, List<SpokenWord> now) {
        this.said = said;
        this.now = now;
        this.places = new int[said.size()];
        Arrays.fill(places, NONE);
    }

    /// The passage with that text.
    public static Passage of(Passage passage, String text) {
        List<List<SpokenWord>> parts =
                passage.words().stream().map(word -> SpokenWord.of(word.text())).toList();
        var rewording = new Rewording(parts.stream().flatMap(List::stream).toList(), SpokenWord.of(text));
        rewording.align();
        List<Word> kept = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            int count = parts.get(i).size();
            if (rewording.has(at, count)) {
                kept.add(rewording.written(passage.words().get(i), at, count));
            }
            at += count;
        }
        return passage.withText(text, kept);
    }

    /// Most of a text is not touched, and what stays at both its ends needs no search.
    private void align() {
        int most = Math.min(said.size(), now.size());
        int begin = 0;
        while (begin < most && same(begin, begin)) {
            places[begin] = begin;
            begin++;
        }
        int end = 0;
        while (end < most - begin && same(said.size() - 1 - end, now.size() - 1 - end)) {
            places[said.size() - 1 - end] = now.size() - 1 - end;
            end++;
        }
        alignBetween(begin, end);
    }

    private boolean same(int before, int after) {
        return said.get(before).compared().equals(now.get(after).compared());
    }

    private void alignBetween(int begin, int end) {
        List<SpokenWord> from = said.subList(begin, said.size() - end);
        List<SpokenWord> to = now.subList(begin, now.size() - end);
        if (from.size() > MOST || to.size() > MOST) {
            return;
        }
        try {
            int before = begin;
            int after = begin;
            for (Step step : new Alignment(from, to).steps()) {
                if (step.kind() == Kind.SAME) {
                    places[before] = after;
                }
                before += step.said().isPresent() ? 1 : 0;
                after += step.heard().isPresent() ? 1 : 0;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether all parts of a word are still there, one after the other.
    private boolean has(int at, int count) {
        for (int i = 0; i < count; i++) {
            if (places[at + i] == NONE || places[at + i] != places[at] + i) {
                return false;
            }
        }
        return count > 0;
    }

    private Word written(Word word, int at, int count) {
        return count == 1 ? new Word(now.get(places[at]).written(), word.at(), word.confidence()) : word;
    }
}
