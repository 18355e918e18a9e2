package dev.ganglion.ui.speech.turn;

import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.TaskServices;
import java.nio.file.Path;

/// What one asks about the ends of turns with.
///
/// @param recordings the folder of what is recorded here, which is no one else's
public record TurnServices(TaskServices task, Devices devices, Path recordings) {}
