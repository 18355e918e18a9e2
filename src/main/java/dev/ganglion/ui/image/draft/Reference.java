package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.Picture;
import dev.ganglion.picture.Prepared;

/// A picture that others are drawn from.
///
/// @param name what the user knows it by
/// @param whole as large as any model takes it
/// @param fitted as the model in use takes it
public record Reference(String name, Picture whole, Prepared fitted) {
    /// The id under which what is sent is kept.
    public String id() {
        return fitted.picture().octets().digest();
    }
}
