package dev.ganglion.ui.speech.loop;

import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.TaskServices;

/// What a spoken conversation works with.
public record LoopServices(TaskServices task, Devices devices) {}
