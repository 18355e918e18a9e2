package dev.ganglion.workersai.markdown;

/// A kind of file that can be converted.
///
/// @param extension with its dot, such as `.pdf`
public record DocumentFormat(String extension, String type) {}
