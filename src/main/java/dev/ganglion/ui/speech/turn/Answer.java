package dev.ganglion.ui.speech.turn;

import dev.ganglion.domain.Figures;
import dev.ganglion.task.Paid;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import dev.ganglion.workersai.speech.TurnEnd;
import java.time.Duration;

/// What the model said.
///
/// @param upTo the moment in question
/// @param extent whether that is the end
record Answer(Sounding of, Duration upTo, Extent extent, Paid<TurnEnd> paid) {
    /// How much of a recording was sent.
    enum Extent {
        WHOLE,
        CUT
    }

    boolean complete() {
        return paid.value().complete();
    }

    double probability() {
        return paid.value().probability();
    }

    /// The moment, such as `0:02.4`.
    String moment() {
        String clock = Clocks.tenths(upTo);
        return extent == Extent.WHOLE ? Texts.text("turn.moment.end", clock) : clock;
    }

    /// Such as `Not done`.
    String word() {
        return Texts.text(complete() ? "turn.done" : "turn.open");
    }

    /// What it cost, such as `0.017 neurons`; says so where nobody knows.
    String neurons() {
        return paid.neurons().map(Figures::neurons).orElseGet(() -> Texts.text("call.cost.unknown"));
    }
}
