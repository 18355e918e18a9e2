package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.ui.task.TaskServices;
import java.nio.file.Path;

/// What writing down works with.
///
/// @param recordings the folder that keeps what is recorded; it is made when it is needed
/// @param limits how large a piece of a recording may be that is sent
public record TranscribeServices(TaskServices tasks, Transcripts transcripts, Path recordings, CutLimits limits) {}
