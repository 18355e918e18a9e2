package dev.ganglion.ui.image.gallery.view;

/// What there is to see of a picture.
public sealed interface Plate {
    /// It is being read.
    record Developing() implements Plate {}

    /// It is there.
    record Shown(Sheet sheet) implements Plate {}

    /// Its file is not where it was.
    record Missing() implements Plate {}

    /// It cannot be shown.
    ///
    /// @param why a sentence
    record Spoilt(String why) implements Plate {}
}
