package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.domain.Clip;
import java.time.Duration;
import java.util.Optional;

/// What was recorded.
///
/// @param clip WAV, 16 kHz, mono
/// @param ended why it ended before anybody stopped it
public record Take(Clip clip, Duration length, Optional<AudioFailure> ended) {}
