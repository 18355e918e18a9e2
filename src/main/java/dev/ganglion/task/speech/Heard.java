package dev.ganglion.task.speech;

import dev.ganglion.domain.speech.Script;
import dev.ganglion.task.Paid;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.Transcript;

/// What becomes of a piece of a recording.
public sealed interface Heard {
    /// Somebody listens to it.
    record Begun() implements Heard {}

    /// It has to wait until it is sent again.
    record Waits(ChatEvent.Retrying until) implements Heard {}

    /// What becomes of it in the end.
    sealed interface End extends Heard {}

    /// It was heard.
    ///
    /// @param script by the times of the whole recording
    record Told(Script script, Paid<Transcript> paid) implements End {}

    /// There is nothing to be heard, so that nobody was asked.
    record Silent() implements End {}

    record Failed(Exception why) implements End {}

    /// Nobody was asked: another piece has failed in a way that this one would fail in too.
    record Left() implements End {}
}
