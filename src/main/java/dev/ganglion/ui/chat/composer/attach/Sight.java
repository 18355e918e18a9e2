package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.PictureLimits;
import java.util.Optional;

/// Whether the model in use sees pictures.
public sealed interface Sight {
    /// The name of the model.
    String model();

    /// It does not.
    ///
    /// @param other the name of one that does and could be used instead
    record Blind(String model, Optional<String> other) implements Sight {}

    /// It does, within those limits.
    record Sees(String model, PictureLimits limits) implements Sight {}
}
