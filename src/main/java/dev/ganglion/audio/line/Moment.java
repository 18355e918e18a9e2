package dev.ganglion.audio.line;

import java.time.Duration;

/// Where a player is.
///
/// @param length of all that is played, as far as known
/// @param state that the player is in
public record Moment(Duration position, Duration length, State state) {
    /// What a player does.
    public enum State {
        PLAYING,
        PAUSED,
        ENDED
    }
}
