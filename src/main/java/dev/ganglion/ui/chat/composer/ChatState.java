package dev.ganglion.ui.chat.composer;

/// What the chat page is doing.
public enum ChatState {
    /// Nothing runs; a prompt can be sent.
    IDLE,
    /// Sent, and nothing has arrived yet.
    WAITING,
    /// Pieces arrive.
    STREAMING;

    /// Whether an answer is under way.
    public boolean running() {
        return this != IDLE;
    }
}
