package dev.ganglion.sandbox.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text in the voice of a speaker: syllables that follow its words, and rests that follow its signs.
///
/// @param text what it stands for
record Utterance(String text, List<Syllable> syllables) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+|[.!?。！？…]+|[,;:،、]|\\n+");
    private static final String VOWELS = "aeiouyáéíóúàèìòùâêîôûäëïöüåæøœãõ";
    private static final int SYLLABLE = 150;
    private static final int BETWEEN_SYLLABLES = 20;
    private static final int BETWEEN_WORDS = 70;
    private static final int COMMA = 200;
    private static final int SENTENCE = 450;
    private static final double LOWEST = 95;
    private static final double SPAN = 150;

    Utterance {
        syllables = List.copyOf(syllables);
    }

    /// The same speaker always has the same pitch.
    static Utterance of(String text, String speaker) {
        double pitch = LOWEST + Math.floorMod(speaker.hashCode() * 31, 1000) / 1000.0 * SPAN;
        var syllables = new ArrayList<Syllable>();
        syllables.add(Syllable.pause(BETWEEN_WORDS));
        var words = WORD.matcher(text).results().map(match -> match.group()).toList();
        for (var word : words) {
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                speak(word.toLowerCase(Locale.ROOT), pitch, syllables);
            } else {
                boolean comma = ",;:،、".contains(word);
                syllables.add(Syllable.pause(comma ? COMMA : SENTENCE));
            }
        }
        return new Utterance(text, syllables);
    }

    int millis() {
        return syllables.stream().mapToInt(Syllable::millis).sum();
    }

    private static void speak(String word, double pitch, List<Syllable> syllables) {
        int spoken = 0;
        boolean inVowel = false;
        for (int c : word.codePoints().toArray()) {
            boolean vowel = VOWELS.indexOf(c) >= 0 || Character.isIdeographic(c) || Character.isDigit(c);
            if (vowel && (!inVowel || !Character.isLetter(c))) {
                syllables.add(syllable(c, word.hashCode() + spoken++, pitch));
                syllables.add(Syllable.pause(BETWEEN_SYLLABLES));
            }
            inVowel = vowel;
        }
        if (spoken == 0) {
            syllables.add(syllable(word.codePointAt(0), word.hashCode(), pitch));
        }
        syllables.add(Syllable.pause(BETWEEN_WORDS));
    }

    private static Syllable syllable(int c, int seed, double pitch) {
        double melody = 1 + Math.floorMod(seed, 7) * 0.03;
        return new Syllable(SYLLABLE + Math.floorMod(seed, 5) * 12, pitch * melody, Math.floorMod(c, 5));
    }
}
