package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.Scripts;
import dev.ganglion.task.speech.Turn;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Writes into a version what a model tells that hears it live, from some moment on. UI thread only.
final class Streaming {
    private static final double NANOS = 1e9;

    private final Version version;
    private final LiveHearer hearer;
    private final Duration from;
    private final Sent sent;
    private final Spent before;
    private final Set<Integer> written = new HashSet<>();
    private Duration until;
    private boolean news;

    Streaming(Version version, LiveHearer hearer, Duration from, Sent sent) {
        this.version = version;
        this.hearer = hearer;
        this.from = from;
        this.sent = sent;
        this.before = version.spent().get();
        this.until = from;
        version.owe(() -> sofar(version.spent().get().took()));
    }

    /// What was sent by now is what it costs, even if it ends here.
    private Spent sofar(Duration took) {
        Spent now = sent().isZero() ? before : before.with(hearer.price().apply(sent()));
        return now.within(took);
    }

    /// Turns that are over are passages from now on, each once; the one that goes on grows.
    void take(List<Turn> ended, Optional<Turn> open) {
        Stream.concat(ended.stream(), open.stream()).reduce((_, last) -> last).ifPresent(turn -> hear(turn.to()));
        List<Turn> more =
                ended.stream().filter(turn -> written.add(turn.index())).toList();
        Script script = script(more);
        version.grow(
                open.flatMap(turn -> script(List.of(turn)).passages().stream().findFirst()));
        news = !script.passages().isEmpty();
        if (news) {
            version.hear(script);
        }
    }

    private Script script(List<Turn> turns) {
        List<Turn> said = turns.stream().filter(turn -> !turn.text().isEmpty()).toList();
        Script script = Scripts.of(said);
        return new Script(script.passages().stream().map(this::placed).toList());
    }

    private Passage placed(Passage passage) {
        return passage.later(from.toNanos() / NANOS);
    }

    /// What is sent may be far ahead of what is told, which is how far the model has listened.
    private void hear(Duration moment) {
        Duration heard = from.plus(moment);
        until = heard.compareTo(until) > 0 ? heard : until;
    }

    /// So long it has taken by now.
    void reach(Duration took) {
        version.reach(new Stage.Stopped(until, length()), length().orElse(until));
        version.spend(sofar(took));
    }

    /// It has ended, and has cost that.
    void pay(Paid<?> paid, Duration took) {
        hear(sent());
        reach(took);
        Spent all = before.with(paid).within(took);
        version.owe(() -> all);
        version.spend(all);
    }

    /// All of it was heard.
    void finish() {
        version.reach(new Stage.Whole(1), length().orElse(until));
    }

    Duration sent() {
        return sent.length();
    }

    /// Up to where the model listens.
    Duration until() {
        return until;
    }

    Optional<Duration> length() {
        return hearer.sound().length();
    }

    /// Whether what was taken last has added a passage.
    boolean news() {
        return news;
    }
}
