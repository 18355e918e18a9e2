package dev.ganglion.workersai.speech;

import dev.ganglion.domain.Octets;
import java.util.Optional;

/// Sound of which is asked whether its speaker has come to an end.
///
/// @param sampleType how samples are written: `uint8`, `float32` or `float64`; the model has a default
public record TurnRequest(String model, Octets sound, Optional<String> sampleType) {}
