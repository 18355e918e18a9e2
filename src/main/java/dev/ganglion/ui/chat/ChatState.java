package dev.ganglion.ui.chat;

/// What the chat page is doing.
enum ChatState {
    /// Nothing runs; a prompt can be sent.
    IDLE,
    /// Sent, and nothing has arrived yet.
    WAITING,
    /// Pieces arrive.
    STREAMING;

    boolean running() {
        return this != IDLE;
    }
}
