package dev.ganglion.ui.image.draft;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/// Which seeds pictures are drawn from.
///
/// @param number where the modes begin that do not leave it to chance
public record Seeds(Mode mode, long number) {
    /// Every model takes seeds up to here.
    public static final long MOST = Integer.MAX_VALUE;

    public static final Seeds RANDOM = new Seeds(Mode.RANDOM, 1);

    /// How a run chooses.
    public enum Mode {
        /// Another one for each picture.
        RANDOM,
        /// The same at each run; variations of one run count up from it.
        FIXED,
        /// Each picture takes the next one, over all runs.
        COUNTING
    }

    public Seeds {
        number = Math.clamp(number, 0, MOST);
    }

    /// The seeds of the next `pictures` pictures.
    public List<Long> of(int pictures, RandomGenerator chance) {
        LongStream seeds = switch (mode) {
            case RANDOM -> chance.longs(pictures, 0, MOST);
            case FIXED, COUNTING -> LongStream.range(number, number + pictures).map(seed -> seed % (MOST + 1));
        };
        return seeds.boxed().toList();
    }

    /// Where the run begins that follows one of so many pictures.
    public Seeds after(int pictures) {
        return switch (mode) {
            case RANDOM, FIXED -> this;
            case COUNTING -> new Seeds(mode, (number + pictures) % (MOST + 1));
        };
    }

    /// The same seeds chosen in another way.
    public Seeds by(Mode other) {
        return new Seeds(other, number);
    }

    /// The same way from another number.
    public Seeds from(long other) {
        return new Seeds(mode, other);
    }
}
