package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Texts;
import java.util.Optional;

/// The columns of the list, from left to right.
enum Column {
    MODEL(0, Optional.of(Sort.NAME)),
    TASK(244, Optional.empty()),
    CONTEXT(56, Optional.of(Sort.LONGEST_CONTEXT)),
    ADDED(84, Optional.of(Sort.NEWEST)),
    INPUT(88, Optional.of(Sort.CHEAPEST)),
    OUTPUT(104, Optional.of(Sort.CHEAPEST));

    private final double width;
    private final Optional<Sort> sort;

    Column(double width, Optional<Sort> sort) {
        this.width = width;
        this.sort = sort;
    }

    /// How wide it is; 0 for the one that takes what the others leave.
    double width() {
        return width;
    }

    /// Whether it holds figures, which end at its right edge.
    boolean figures() {
        return switch (this) {
            case MODEL, TASK -> false;
            case CONTEXT, ADDED, INPUT, OUTPUT -> true;
        };
    }

    /// The order that a click on the head chooses.
    Optional<Sort> sort() {
        return sort;
    }

    String label() {
        return Texts.text("catalogue.head." + name());
    }
}
