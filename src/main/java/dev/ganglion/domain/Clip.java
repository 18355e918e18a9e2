package dev.ganglion.domain;

/// An encoded piece of sound.
///
/// @param type its media type, such as `audio/mpeg`
public record Clip(String type, Octets octets) {}
