package dev.ganglion.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The prices of one model, with where they were read and when. Empty where none is published.
public record PriceList(List<Price> lines, String source, LocalDate read) {
    /// No published price.
    public static final PriceList NONE = new PriceList(List.of(), "", LocalDate.EPOCH);

    public PriceList {
        lines = List.copyOf(lines);
    }

    /// The price of one unit, if the model has it.
    public Optional<Price> of(Unit unit) {
        return lines.stream().filter(price -> price.unit() == unit).findFirst();
    }
}
