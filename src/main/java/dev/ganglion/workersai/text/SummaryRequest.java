package dev.ganglion.workersai.text;

import java.util.OptionalInt;

/// A text to be summarised.
///
/// @param maxLength in tokens; the model has a default
public record SummaryRequest(String model, String text, OptionalInt maxLength) {}
