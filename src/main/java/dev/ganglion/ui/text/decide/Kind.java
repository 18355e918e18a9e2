package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;

/// What kind of question it is.
enum Kind {
    /// Whether something holds.
    NOUL,
    /// Which option fits.
    CHOICE,
    /// Which level fits.
    SCORE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.text("decide.kind." + id());
    }
}
