package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import java.util.List;

/// What is looked at.
sealed interface Opened {
    /// All of them.
    record All() implements Opened {}

    /// The current one, large.
    record One() implements Opened {}

    /// Several, beside one another.
    record Some(List<Drawn> pictures) implements Opened {
        /// So many can be told apart.
        static final int MOST = 4;

        public Some {
            pictures = List.copyOf(pictures);
        }
    }
}
