package dev.ganglion.workersai.doctor;

import java.time.Duration;

/// What a check found.
///
/// @param took the time of the requests that were made for it
/// @param what one sentence or two
/// @param remedy the next step, empty where none is needed
public record Finding(Check check, Verdict verdict, Duration took, String what, String remedy) {}
