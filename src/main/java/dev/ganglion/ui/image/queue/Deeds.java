package dev.ganglion.ui.image.queue;

/// What a page does with a picture that its user picked. UI thread only.
public interface Deeds {
    /// Fills the form in as it was for that picture.
    void recall(Piece piece);

    /// Draws others from it.
    void drawFrom(Piece piece);

    /// Shows it as large as it fits.
    void look(Piece piece);
}
