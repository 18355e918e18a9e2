package dev.ganglion.domain.meter;

import dev.ganglion.domain.Task;

/// What a call is for and who pays.
///
/// @param run the run of the program that made it
public record Purpose(Payer payer, String model, Task task, String run) {}
