package dev.ganglion.ui.usage.whatif;

import dev.ganglion.domain.Figures;
import javafx.util.StringConverter;

/// Writes a power of ten under a slider as the number that it is.
final class Powers extends StringConverter<Double> {
    @Override
    public String toString(Double power) {
        return Figures.count(Math.round(Math.pow(10, power)));
    }

    @Override
    public Double fromString(String written) {
        return Math.log10(Double.parseDouble(written));
    }
}
