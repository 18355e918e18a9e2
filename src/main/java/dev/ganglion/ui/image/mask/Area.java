package dev.ganglion.ui.image.mask;

/// A part of the picture, in its pixels; `right` and `bottom` lie just outside.
record Area(int left, int top, int right, int bottom) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }
}
