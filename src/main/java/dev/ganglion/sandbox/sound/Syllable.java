package dev.ganglion.sandbox.sound;

/// A piece of speech.
///
/// @param millis how long it lasts
/// @param pitch in hertz, 0 for silence
/// @param vowel which of the five it sounds like, from 0
record Syllable(int millis, double pitch, int vowel) {
    private static final double[][] FORMANTS = {{730, 1090}, {530, 1840}, {270, 2290}, {570, 840}, {300, 870}};
    private static final double WIDTH = 160;

    static Syllable pause(int millis) {
        return new Syllable(millis, 0, 0);
    }

    boolean silent() {
        return pitch == 0;
    }

    /// How loud a frequency is in this vowel, from 0 to 1.
    double weight(double frequency) {
        double weight = 0.05;
        for (double formant : FORMANTS[vowel]) {
            double away = (frequency - formant) / WIDTH;
            weight += Math.exp(-away * away / 2);
        }
        return Math.min(1, weight);
    }

    /// How loud it is at a place within it, from 0 at its start to 1 at its end.
    static double swell(double place) {
        return Math.clamp(Math.min(place / 0.15, (1 - place) / 0.25), 0, 1);
    }
}
