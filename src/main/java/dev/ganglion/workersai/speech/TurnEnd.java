package dev.ganglion.workersai.speech;

/// Whether a speaker has come to an end.
///
/// @param probability that it is so, from 0 to 1
public record TurnEnd(boolean complete, double probability) {}
