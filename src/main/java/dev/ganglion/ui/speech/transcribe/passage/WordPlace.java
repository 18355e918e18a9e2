package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a word as it was heard stands in the text of its passage.
///
/// @param from its first letter
/// @param to after its last letter
record WordPlace(Word word, int from, int to) {
    /// Those words that the text still has; what was written by hand has no moment of its own.
    static List<WordPlace> of(Passage passage) {
        List<WordPlace> places = new ArrayList<>();
        int from = 0;
        for (Word word : passage.words()) {
            int found = word.text().isEmpty() ? -1 : passage.text().indexOf(word.text(), from);
            if (found >= 0) {
                from = found + word.text().length();
                places.add(new WordPlace(word, found, from));
            }
        }
        return places;
    }

    /// The word that has that letter, or the gap after it.
    static Optional<Word> at(Passage passage, int letter) {
        return of(passage).stream()
                .filter(place -> place.from <= letter)
                .reduce((_, later) -> later)
                .map(WordPlace::word);
    }
}
