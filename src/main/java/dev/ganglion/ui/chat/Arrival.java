package dev.ganglion.ui.chat;

import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Turn;
import dev.ganglion.workersai.ChatEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The answer that is under way, as it comes to the transcript. UI thread only.
final class Arrival {
    private final Answering answering;
    private final Recorder recorder;
    private final Transcript transcript;
    private final Clock clock;

    Arrival(Answering answering, Recorder recorder, Transcript transcript, Clock clock) {
        this.answering = answering;
        this.recorder = recorder;
        this.transcript = transcript;
        this.clock = clock;
    }

    Answering answering() {
        return answering;
    }

    /// Shows a batch of steps, its text in one go, and returns the whole reply if the batch ends it.
    Optional<Turn.Reply> show(List<Answering.Step> steps) {
        StringBuilder text = new StringBuilder();
        Optional<Turn.Reply> whole = Optional.empty();
        for (Answering.Step step : steps) {
            switch (step) {
                case Answering.Step.Arrived(ChatEvent event) -> take(event, text);
                case Answering.Step.Written(Turn.Reply reply) -> whole = Optional.of(reply);
            }
        }
        if (!text.isEmpty()) {
            transcript.answer(text.toString());
        }
        return whole;
    }

    private void take(ChatEvent event, StringBuilder text) {
        recorder.add(event);
        switch (event) {
            case ChatEvent.Text(String piece) -> text.append(piece);
            case ChatEvent.ToolCall call -> text.append(Recorder.asText(call));
            case ChatEvent.Reasoning(String piece) -> transcript.reason(piece);
            case ChatEvent.Retrying retrying -> transcript.wait(RetryText.of(retrying, clock.instant()));
            case ChatEvent.FellBack fellBack -> transcript.wait(RetryText.of(fellBack, clock.instant()));
            case ChatEvent.Used _, ChatEvent.Quirk _, ChatEvent.Served _, ChatEvent.Finish _ -> {}
        }
    }

    /// Whether anything of the answer has come.
    boolean begun() {
        return !recorder.nothingArrived();
    }

    /// What has come so far, ended like that. Its cost is not known here.
    Turn.Reply ended(Outcome outcome) {
        return recorder.reply(outcome, Optional.empty());
    }
}
