package dev.ganglion.task.speech;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Planned.Hearing.Way;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A model that listens, with what it is told beside the sound. Its calls are booked.
///
/// @param parameters further fields by name, values as JSON types
public record ModelEar(TaskCalls calls, Model model, Map<String, Object> parameters) implements Ear {
    private static final String ENCODING = "encoding";

    /// The media types that a model which wants to be told the encoding takes, and what it calls them.
    private static final Map<String, String> TOLD =
            Map.of("audio/wav", "wav", "audio/x-wav", "wav", "audio/flac", "flac", "audio/ogg", "ogg");

    public ModelEar {
        parameters = Map.copyOf(parameters);
    }

    /// What listening to so much sound may cost.
    ///
    /// @param bytes of the recording
    public static Planned planned(Optional<Duration> length, long bytes) {
        return new Planned.Hearing(length, bytes, Way.FILE);
    }

    /// The recording in a form that the model takes: it is sent as WAV where its own format is not one of
    /// those.
    public Cuts suited(Cuts cuts) throws AudioException, InterruptedException {
        boolean suits = !cuts.whole()
                || !picky()
                || TOLD.containsKey(cuts.clip(cuts.spans().getFirst()).type());
        return suits ? cuts : new Cuts(cuts.recording(), cuts.spans(), false, cuts.flaw());
    }

    private boolean picky() {
        return model.id().contains("nemotron-speech");
    }

    @Override
    public Paid<Transcript> hear(Clip clip, Duration length, Consumer<ChatEvent.Retrying> waits)
            throws OverBudget, WorkersAiException, InterruptedException {
        Map<String, Object> fields = new HashMap<>(parameters);
        if (picky()) {
            fields.put(ENCODING, TOLD.getOrDefault(clip.type(), "wav"));
        }
        var request = TranscriptionRequest.of(model.id(), clip, fields);
        Planned planned = planned(Optional.of(length), clip.octets().length());
        return calls.make(Order.of(model, planned, client -> client.transcribe(request, waits)));
    }
}
