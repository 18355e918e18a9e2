package dev.ganglion.domain.form;

import dev.ganglion.domain.Parameter.Need;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// One thing that a model can be told, and how.
public sealed interface Field {
    Facts facts();

    /// The value that this field takes and that is nearest to that one; empty where it takes nothing like it.
    Optional<Value> fit(Value value);

    default String name() {
        return facts().name();
    }

    /// Whether a request without it is refused; of fields of which one is needed, each.
    default boolean needed() {
        return facts().need() != Need.OPTIONAL;
    }

    /// A number.
    ///
    /// @param step what its values are multiples of, where the schema says so
    /// @param whole whether it has no decimals
    record Numeric(Facts facts, Bounds bounds, Optional<BigDecimal> step, boolean whole) implements Field {
        @Override
        public Optional<Value> fit(Value value) {
            return value instanceof Value.Numeral(BigDecimal number)
                    ? Optional.of(new Value.Numeral(nearest(number)))
                    : Optional.empty();
        }

        /// The number that it takes and that is nearest to that one. Whole numbers within uneven bounds go up to the
        /// first whole one inside, or down to the last.
        public BigDecimal nearest(BigDecimal number) {
            BigDecimal within = bounds.clamp(number);
            if (!whole) {
                return within;
            }
            BigDecimal rounded = within.setScale(0, RoundingMode.HALF_UP);
            if (bounds.contains(rounded)) {
                return rounded;
            }
            return within.setScale(0, rounded.compareTo(within) < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
        }
    }

    /// One of a few values.
    record Choice(Facts facts, List<Value> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Value> fit(Value value) {
            return options.contains(value) ? Optional.of(value) : Optional.empty();
        }
    }

    /// A text of so many letters.
    ///
    /// @param digits whether it is a number that the model wants as a text
    record Text(Facts facts, Bounds letters, boolean digits) implements Field {
        @Override
        public Optional<Value> fit(Value value) {
            if (!(value instanceof Value.Text(String text)) || (digits && !allDigits(text))) {
                return Optional.empty();
            }
            int length = text.codePointCount(0, text.length());
            if (length > letters.mostItems()) {
                return Optional.of(new Value.Text(text.substring(0, text.offsetByCodePoints(0, letters.mostItems()))));
            }
            return letters.contains(length) ? Optional.of(value) : Optional.empty();
        }

        private static boolean allDigits(String text) {
            return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        }
    }

    /// On or off.
    record Switch(Facts facts) implements Field {
        @Override
        public Optional<Value> fit(Value value) {
            return value instanceof Value.Truth ? Optional.of(value) : Optional.empty();
        }
    }

    /// A list of texts.
    ///
    /// @param options the only texts that it takes; empty where it takes any
    record Texts(Facts facts, Bounds items, List<String> options) implements Field {
        public Texts {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Value> fit(Value value) {
            List<String> given = switch (value) {
                case Value.Texts(List<String> texts) -> texts;
                case Value.Text(String text) -> List.of(text);
                case Value.Numeral _, Value.Truth _, Value.Json _ -> List.of();
            };
            List<String> kept = given.stream()
                    .filter(text -> options.isEmpty() || options.contains(text))
                    .limit(items.mostItems())
                    .toList();
            return kept.isEmpty() || !items.contains(kept.size())
                    ? Optional.empty()
                    : Optional.of(new Value.Texts(kept));
        }
    }

    /// JSON of that shape, written by hand.
    ///
    /// @param keys the names that an object of it is known to have
    record Json(Facts facts, Shape shape, List<String> keys) implements Field {
        public Json {
            keys = List.copyOf(keys);
        }

        @Override
        public Optional<Value> fit(Value value) {
            return value instanceof Value.Json(String text) && shape.fits(text) ? Optional.of(value) : Optional.empty();
        }
    }

    /// A file, or what the page makes of one: it fills the field itself.
    record File(Facts facts) implements Field {
        @Override
        public Optional<Value> fit(Value value) {
            return Optional.empty();
        }
    }

    /// What JSON a field takes.
    enum Shape {
        OBJECT("{"),
        ARRAY("["),
        ANY("");

        private final String opening;

        Shape(String opening) {
            this.opening = opening;
        }

        /// Whether JSON text is of this shape.
        public boolean fits(String json) {
            return json.strip().startsWith(opening);
        }
    }
}
