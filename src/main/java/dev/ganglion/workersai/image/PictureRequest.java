package dev.ganglion.workersai.image;

import dev.ganglion.domain.Picture;

/// A picture to be classified, or whose objects are to be found.
public record PictureRequest(String model, Picture picture, PictureForm form) {
    /// In the form that is the shortest on the wire.
    public static PictureRequest of(String model, Picture picture) {
        return new PictureRequest(model, picture, PictureForm.RAW);
    }
}
