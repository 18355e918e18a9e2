package dev.ganglion.workersai.image;

/// A part of a picture, in the measure of the model: pixels, or shares of the picture's sides.
public record Box(double left, double top, double right, double bottom) {}
