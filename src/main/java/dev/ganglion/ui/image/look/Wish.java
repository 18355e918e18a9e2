package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;

/// What is wanted of a model that does several things.
enum Wish {
    QUERY,
    CAPTION,
    POINT,
    DETECT;

    /// In lower case, for ids and settings.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return Texts.text("look.wish." + id());
    }
}
