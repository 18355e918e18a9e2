package dev.ganglion.ui.embedding.set;

import java.util.List;

/// What is looked at.
public sealed interface Showing {
    /// Nothing was embedded yet, or no set is chosen.
    record Nothing() implements Showing {}

    record Computing() implements Showing {}

    /// Sets that do not belong together.
    ///
    /// @param spaces where they lie, in words
    record Apart(List<String> spaces, VectorSet newest) implements Showing {
        public Apart {
            spaces = List.copyOf(spaces);
        }
    }

    record Ready(Cloud cloud) implements Showing {}
}
