package dev.ganglion.schema;

/// A value that does not follow its schema.
///
/// @param path the value's JSON pointer, empty for the whole
/// @param words what is wrong with it, as the end of a sentence
public record Misfit(String path, Place place, String words) {}
