package dev.ganglion.ui.speech.sound;

/// What a player does.
public enum PlayState {
    /// There is nothing to play.
    EMPTY,
    STOPPED,
    PLAYING,
    PAUSED
}
