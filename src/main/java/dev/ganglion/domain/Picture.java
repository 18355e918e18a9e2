package dev.ganglion.domain;

/// An encoded picture.
///
/// @param type its media type, such as `image/png`
public record Picture(String type, Octets octets) {}
