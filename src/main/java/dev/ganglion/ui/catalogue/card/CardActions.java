package dev.ganglion.ui.catalogue.card;

import java.net.URI;

/// What a card lets the user do with its model. UI thread only.
public interface CardActions {
    /// Opens the page that works with it.
    void use();

    /// Makes it a favourite, or none any more.
    void star();

    /// Takes it into the comparison, or out of it.
    void pick();

    /// Shows the model of that id instead.
    void reveal(String id);

    /// Opens a page of the web.
    void browse(URI page);
}
