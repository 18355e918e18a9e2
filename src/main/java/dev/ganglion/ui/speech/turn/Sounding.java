package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.Recording;

/// The recording in question.
///
/// @param name what the user knows it by
record Sounding(String name, Recording recording) {}
