package dev.ganglion.audio.line;

import java.time.Duration;

/// How loud 50 ms of a recording were, in decibels: 0 is as loud as can be, -90 silence.
///
/// @param at what is recorded until then
/// @param mean of the samples' squares
/// @param peak of the loudest sample
public record Level(Duration at, double mean, double peak) {
    /// The least that is told.
    public static final double SILENCE = -90;

    private static final double FULL = 32_768;

    static Level of(Duration at, short[] samples, int count) {
        double squares = 0;
        int peak = 0;
        for (int i = 0; i < count; i++) {
            squares += samples[i] * samples[i];
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return new Level(at, decibels(Math.sqrt(squares / Math.max(1, count))), decibels(peak));
    }

    private static double decibels(double value) {
        return Math.clamp(20 * Math.log10(value / FULL), SILENCE, 0);
    }
}
