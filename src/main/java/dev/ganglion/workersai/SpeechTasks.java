package dev.ganglion.workersai;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.LiveTalk;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.speech.TurnRequest;
import java.util.function.Consumer;

/// The tasks that hear or speak. Every method blocks, and tells `waits` before each new try; interrupting the thread
/// cancels the request and closes its socket.
public interface SpeechTasks {
    /// Writes down what is said.
    Reply<Transcript> transcribe(TranscriptionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Connects to a model that writes down what is said while it is sent. The service is
    /// not known to state what that costs.
    LiveTalk listen(LiveRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Speaks a text. The clip's type is what its bytes are, or what the reply says of sound without a header.
    Reply<Clip> speak(SpeechRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Tells whether a speaker has come to an end.
    Reply<TurnEnd> detectTurn(TurnRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;
}
