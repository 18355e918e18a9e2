package dev.ganglion.domain.form;

import java.math.BigDecimal;
import java.util.List;

/// What a field is set to. A field that is not set has no value: the model's own default holds.
public sealed interface Value {
    /// A number; `0.60` and `0.6` are the same.
    record Numeral(BigDecimal number) implements Value {
        /// No model takes a number of more digits, and arithmetic with one could take for ever.
        private static final int MOST_DIGITS = 400;

        public Numeral {
            if (!sane(number)) {
                throw new IllegalArgumentException("This number has too many digits.");
            }
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            if (number.scale() < 0) {
                number = number.setScale(0);
            }
        }

        public Numeral(long number) {
            this(BigDecimal.valueOf(number));
        }

        public Numeral(String number) {
            this(new BigDecimal(number));
        }

        /// Whether a number can be written out in a few hundred digits.
        public static boolean sane(BigDecimal number) {
            return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
        }
    }

    /// A text.
    record Text(String text) implements Value {}

    /// On or off.
    record Truth(boolean on) implements Value {}

    /// Several texts.
    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /// Any JSON, as the user wrote it. It has been read without a complaint.
    record Json(String text) implements Value {}
}
