package dev.ganglion.ui.image.look;

/// What a call gave.
///
/// @param json the same as a program reads it
record Outcome(Seen seen, String json) {}
