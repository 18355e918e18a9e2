package dev.ganglion.ui.shell;

import dev.ganglion.domain.Neurons;

/// Today's spending as the strip shows it.
///
/// @param unknown calls of today that may have been billed without saying how much
public record Spending(Neurons used, long unknown) {
    static final Spending NOTHING = new Spending(Neurons.ZERO, 0);
}
