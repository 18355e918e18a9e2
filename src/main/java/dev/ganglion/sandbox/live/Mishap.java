package dev.ganglion.sandbox.live;

/// Something that goes wrong on a connection.
///
/// @param after how many messages have left by then
/// @param size of what is sent, in KiB; 0 where it does not matter
public record Mishap(Kind kind, int after, int size) {
    /// What goes wrong.
    public enum Kind {
        /// It falls silent, reads on and answers nothing, not even a close frame.
        STALL,
        /// The connection is reset.
        RESET,
        /// The connection ends without a close frame.
        CUT,
        /// A message is broken JSON; then it goes on.
        GARBAGE,
        /// A message is an errors object, then it closes with 1011.
        ERROR,
        /// It closes with 1011.
        CLOSE,
        /// A message is very long; then it goes on.
        HUGE,
        /// Messages come in frames of a few bytes, from the first one on.
        DRIBBLE
    }
}
