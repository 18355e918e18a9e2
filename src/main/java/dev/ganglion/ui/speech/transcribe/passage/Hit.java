package dev.ganglion.ui.speech.transcribe.passage;

/// A place where what is searched for was found.
///
/// @param row of the passage
/// @param from the first letter in its text
/// @param to behind the last
record Hit(int row, int from, int to) {}
