package dev.ganglion.domain.gallery;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A picture that has just come, to be kept.
///
/// @param picture as the model sent it
/// @param at when it came
/// @param took from the request to the picture
/// @param neurons what it cost; empty where nobody knows
/// @param simulated whether the sandbox drew it
public record Take(
        Picture picture, Recall recall, Instant at, Duration took, Optional<Neurons> neurons, boolean simulated) {}
