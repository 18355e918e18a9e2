package dev.ganglion.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A field that a model takes.
///
/// @param type as the schema writes it, such as `integer` or `array<string>`
/// @param variant which way of asking it belongs to, where the model knows several
/// @param byDefault what holds when it is left out, as JSON writes it
/// @param choices the only values that it takes; empty where it takes any
/// @param range of a number, of the letters of a text or of the items of an array
public record Parameter(
        String name,
        String type,
        Need need,
        Optional<String> variant,
        Optional<String> byDefault,
        List<String> choices,
        Range range) {
    /// Whether it has to be given.
    public enum Need {
        REQUIRED,
        /// One of several fields, of which the variant tells.
        ONE_OF,
        OPTIONAL
    }

    /// What a range counts.
    public enum Measure {
        VALUE,
        LETTERS,
        ITEMS
    }

    /// Both ends belong to it.
    public record Range(Measure measure, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        public static final Range ANY = new Range(Measure.VALUE, Optional.empty(), Optional.empty());
    }

    public Parameter {
        choices = List.copyOf(choices);
    }
}
