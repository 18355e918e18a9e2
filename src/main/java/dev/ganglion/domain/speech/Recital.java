package dev.ganglion.domain.speech;

import dev.ganglion.domain.form.Filled;

/// What was to be spoken, and how.
///
/// @param model its id
/// @param form the parameters as they were set
public record Recital(String text, String model, Filled form) {}
