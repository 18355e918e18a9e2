package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.speech.Talks;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.TaskServices;

/// What a spoken conversation works with.
///
/// @param talks where conversations are kept
public record LoopServices(TaskServices task, Talks talks, Devices devices) {}
