package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Part;
import java.time.Duration;

/// How long a stage has worked.
///
/// @param model the one that does the work
/// @param before how long it had before it was begun again
/// @param begun by the system's nanoseconds
record StageTime(String model, Duration before, long begun) {
    Duration taken() {
        return before.plusNanos(System.nanoTime() - begun);
    }

    /// The turn with what a step has cost in that stage.
    TalkTurn spent(TalkTurn turn, Stage stage, Spent more) {
        Spent all = turn.by(stage).map(part -> part.spent().plus(more)).orElse(more);
        return turn.with(stage, new Part(model, all.in(taken())));
    }
}
