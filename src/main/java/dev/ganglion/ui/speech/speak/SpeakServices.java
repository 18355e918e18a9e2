package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.speech.SpokenClips;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.TaskServices;

/// What texts are spoken with.
///
/// @param spoken what was spoken before
public record SpeakServices(TaskServices task, SpokenClips spoken, Devices devices) {}
