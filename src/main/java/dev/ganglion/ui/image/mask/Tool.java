package dev.ganglion.ui.image.mask;

/// What the pointer does to the mask.
enum Tool {
    BRUSH,
    ERASER
}
