package dev.ganglion.workersai.image;

/// How a picture is sent to a model that looks at it.
public enum PictureForm {
    /// Its bytes are the whole body.
    RAW,
    /// JSON whose `image` is an array of its bytes as numbers.
    BYTES
}
