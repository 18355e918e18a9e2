package dev.ganglion.workersai.image;

/// Something found in a picture.
///
/// @param box in pixels
public record DetectedObject(String label, double score, Box box) {}
