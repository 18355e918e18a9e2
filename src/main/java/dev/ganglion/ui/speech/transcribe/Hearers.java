package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.Recording;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.line.Recorder;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.task.speech.live.Hearkening;
import dev.ganglion.task.speech.live.LiveModelEar;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Hearer;
import dev.ganglion.ui.speech.transcribe.version.LiveHearer;
import dev.ganglion.ui.speech.transcribe.version.LiveHearer.Sound;
import dev.ganglion.ui.speech.transcribe.version.PieceHearer;
import dev.ganglion.ui.speech.transcribe.version.Spent;
import dev.ganglion.workersai.speech.LiveRequest;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How the models listen, each in its way, and what that may cost.
///
/// @param limits of a piece of a recording that is sent
record Hearers(TaskCalls calls, CutLimits limits) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Whether a model hears sound as it comes, and not otherwise.
    static boolean live(Model model) {
        return LiveRequest.only(model.id());
    }

    /// Who listens to a recording.
    Hearer of(Tape tape, Model model, Map<String, Object> parameters) {
        if (live(model)) {
            return live(TapeSound.of(Recording.of(tape.file()), tape.whole()), model, parameters);
        }
        return new PieceHearer(new ModelEar(calls, model, parameters), limits);
    }

    /// Who listens to what is being said.
    LiveHearer live(Sound sound, Model model, Map<String, Object> parameters) {
        return new LiveHearer(new LiveModelEar(calls, model, parameters), sound, sent -> price(model, sent));
    }

    /// What was sent costs so much, however the call ends.
    private Spent price(Model model, Duration sent) {
        Optional<Neurons> neurons =
                calls.quote(model, Hearkening.planned(sent)).estimate().least();
        return new Spent(neurons, 1, Duration.ZERO, calls.simulated());
    }

    /// What it may cost to let a model listen to a recording.
    Quote quote(Tape tape, Model model) {
        Planned planned = live(model)
                ? new Planned.Hearing(tape.length(), tape.bytes(), Planned.Hearing.Way.LIVE)
                : ModelEar.planned(tape.length(), tape.bytes());
        return calls.quote(model, planned);
    }

    /// What a minute costs of what is said while a model listens; empty where it does not listen like that.
    Optional<Quote> minute(Model model) {
        return Optional.of(model).filter(Hearers::live).map(live -> calls.quote(live, Hearkening.planned(MINUTE)));
    }

    /// How long a model may hear what is being said: as long as one can record, or as the budgets allow.
    /// Where they leave less than a minute, that is what is asked for, and refused.
    Duration most(Model model) {
        Quote minute = calls.quote(model, Hearkening.planned(MINUTE));
        Optional<Neurons> each =
                minute.estimate().most().filter(price -> price.amount().signum() > 0);
        return minute.left()
                .flatMap(left -> each.map(price -> left.amount()
                        .divide(price.amount(), MathContext.DECIMAL64)
                        .longValue()))
                .map(minutes -> Duration.ofMinutes(Math.clamp(minutes, 1, Recorder.LONGEST.toMinutes())))
                .orElse(Recorder.LONGEST);
    }
}
