package dev.ganglion.ui.image.gallery.wall;

import java.util.Optional;
import javafx.scene.image.Image;

/// A thumbnail as it came from the disk.
///
/// @param image empty where the file was no picture that can be read
/// @param there whether the file still lies where it was put
public record Thumb(Optional<Image> image, boolean there) {
    /// In memory.
    long bytes() {
        return image.map(pixels -> (long) (pixels.getWidth() * pixels.getHeight() * 4))
                .orElse(0L);
    }
}
