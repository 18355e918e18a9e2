package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.task.speech.Turn;
import dev.ganglion.ui.speech.transcribe.version.Hearer.Step;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.TurnEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes of each thing that a model tells the whole of what is known by then, so that who is late needs the
/// last of it alone. For the thread that listens.
final class Telling {
    private final Streaming into;
    private final Consumer<Step> yield;
    private List<Turn> ended = List.of();
    private Optional<Turn> open = Optional.empty();

    Telling(Streaming into, Consumer<Step> yield) {
        this.into = into;
        this.yield = yield;
    }

    /// Nothing is known yet.
    void begin() {
        tell(Optional.empty());
    }

    void take(TurnEvent event) {
        Turn turn = Turn.of(event);
        if (event.kind() == TurnEvent.Kind.END) {
            end(turn);
            open = Optional.empty();
        } else {
            open.filter(before -> before.index() != turn.index()).ifPresent(this::end);
            open = Optional.of(turn);
        }
        tell(Optional.empty());
    }

    /// The connection has to wait until it is made.
    void await(ChatEvent.Retrying until) {
        tell(Optional.of(until));
    }

    private void end(Turn turn) {
        List<Turn> more = new ArrayList<>(ended);
        more.add(turn);
        ended = List.copyOf(more);
    }

    private void tell(Optional<ChatEvent.Retrying> waits) {
        yield.accept(new LiveStep.Now(into, ended, open, waits));
    }
}
