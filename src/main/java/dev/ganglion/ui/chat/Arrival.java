package dev.ganglion.ui.chat;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.answer.Answering;
import dev.ganglion.ui.chat.answer.Order;
import dev.ganglion.ui.chat.answer.Recorder;
import dev.ganglion.ui.chat.answer.RetryText;
import dev.ganglion.ui.chat.message.Transcript;
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

    Arrival(Answering answering, Order order, Transcript transcript, Clock clock) {
        this.answering = answering;
        this.recorder = order.recorder();
        this.transcript = transcript;
        this.clock = clock;
    }

    Answering answering() {
        return answering;
    }

    /// Shows a batch of steps, its text in one go, and returns the whole reply if the batch ends it.
    Optional<Turn.Reply> show(List<Answering.Step> steps) {
        StringBuilder text = new StringBuilder();
        StringBuilder thoughts = new StringBuilder();
        Optional<Turn.Reply> whole = Optional.empty();
        for (Answering.Step step : steps) {
            switch (step) {
                case Answering.Step.Sent(long at) -> {
                    recorder.sent(at);
                    transcript.sent(at);
                }
                case Answering.Step.Arrived(ChatEvent event) -> take(event, text, thoughts);
                case Answering.Step.Written(Turn.Reply written) -> whole = Optional.of(written);
            }
        }
        flush(text, thoughts);
        return whole;
    }

    private void take(ChatEvent event, StringBuilder text, StringBuilder thoughts) {
        recorder.add(event);
        switch (event) {
            case ChatEvent.Text(String piece) -> text.append(piece);
            case ChatEvent.Reasoning(String piece) -> thoughts.append(piece);
            case ChatEvent.Calling(int index, String name, String piece) -> {
                flush(text, thoughts);
                transcript.calling(index, new Part.ToolCall("", name, piece));
            }
            case ChatEvent.ToolCall call -> {
                flush(text, thoughts);
                transcript.call(call.part());
            }
            case ChatEvent.Retrying retrying -> transcript.wait(RetryText.of(retrying, clock.instant()));
            case ChatEvent.FellBack fellBack -> transcript.wait(RetryText.of(fellBack, clock.instant()));
            case ChatEvent.Used _, ChatEvent.Quirk _, ChatEvent.Served _, ChatEvent.Finish _ -> {}
        }
    }

    private void flush(StringBuilder text, StringBuilder thoughts) {
        if (!thoughts.isEmpty()) {
            transcript.reason(thoughts.toString());
            thoughts.setLength(0);
        }
        if (!text.isEmpty()) {
            transcript.answer(text.toString());
            text.setLength(0);
        }
    }

    /// Whether anything of the answer has come.
    boolean begun() {
        return !recorder.nothingArrived();
    }

    /// The text as far as it has come.
    String text() {
        return ended(new Outcome.Interrupted()).text();
    }

    /// What has come so far, ended like that. Its cost is not known here.
    Turn.Reply ended(Outcome outcome) {
        return recorder.reply(outcome, Optional.empty());
    }
}
