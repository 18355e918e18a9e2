package dev.ganglion.cli.task;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.task.speech.Turns;
import dev.ganglion.task.speech.live.FileSound;
import dev.ganglion.task.speech.live.Hearkening;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.TurnEvent;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Plays a recording to a model that listens live. Each turn is told as a line of text when it ends.
final class LiveCall implements Job.Call {
    private final LiveRequest request;
    private final Recording recording;
    private final Duration length;
    private volatile Duration before = Duration.ZERO;
    private volatile Optional<Hearkening> hearkening = Optional.empty();

    LiveCall(LiveRequest request, Recording recording, Duration length) {
        this.request = request;
        this.recording = recording;
        this.length = length;
    }

    /// How much sound was sent by now.
    Duration sent() {
        return before.plus(hearkening.map(Hearkening::sent).orElse(Duration.ZERO));
    }

    @Override
    public Reply<Outcome> send(WorkersAi client, Consumer<ChatEvent> sink)
            throws WorkersAiException, InterruptedException {
        before = sent();
        try (PcmSource sound = FileSound.open(recording, length)) {
            return listen(client, sound, new Told(sink));
        } catch (AudioException changed) {
            throw new IllegalStateException("It could be decoded before.", changed);
        }
    }

    private Reply<Outcome> listen(WorkersAi client, PcmSource sound, Told told)
            throws WorkersAiException, InterruptedException {
        var listening = new Hearkening(request, sound, told);
        hearkening = Optional.of(listening);
        Optional<Failure> stopped = Optional.empty();
        try {
            var _ = listening.by(client, told.sink::accept);
        } catch (WorkersAiException cut) {
            if (told.turns.all().isEmpty()) {
                throw cut;
            }
            stopped = Optional.of(cut.failure());
        }
        List<Turn> turns = told.turns.all();
        turns.forEach(told::tell);
        var outcome = new Outcome.Listened(turns, stopped);
        return new Reply<>(outcome, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /// What was told, and which turns of it were shown.
    private static final class Told implements Consumer<TurnEvent> {
        private final Turns turns = new Turns();
        private final Set<Integer> shown = new HashSet<>();
        private final Consumer<ChatEvent> sink;

        private Told(Consumer<ChatEvent> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(TurnEvent event) {
            turns.take(event);
            if (event.kind() == TurnEvent.Kind.END) {
                tell(Turn.of(event));
            }
        }

        private void tell(Turn turn) {
            if (!turn.text().isEmpty() && shown.add(turn.index())) {
                sink.accept(new ChatEvent.Text(turn.text() + '\n'));
            }
        }
    }
}
