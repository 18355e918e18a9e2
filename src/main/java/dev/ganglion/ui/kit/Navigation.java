package dev.ganglion.ui.kit;

/// How a page sends the user to another one without knowing it. UI thread only.
public interface Navigation {
    /// Opens the chat page with that model chosen.
    void chatWith(String modelId);
}
