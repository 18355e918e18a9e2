package dev.ganglion.ui.kit;

import dev.ganglion.domain.Model;

/// How a page sends the user to another one without knowing it. UI thread only.
public interface Navigation {
    /// Opens the page that works with that model, and chooses it there.
    void use(Model model);
}
