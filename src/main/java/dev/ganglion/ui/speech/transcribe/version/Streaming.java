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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Writes into a version what a model tells that hears it live, from some moment on. UI thread only.
final class Streaming {
    private static final double NANOS = 1e9;

    private final Version version;
    private final Duration from;
    private final Supplier<Optional<Duration>> length;
    private final Function<Duration, Spent> price;
    private final Spent before;
    private final Set<Integer> written = new HashSet<>();
    private Duration until;
    private boolean news;

    Streaming(
            Version version,
            Duration from,
            Supplier<Optional<Duration>> length,
            Function<Duration, Spent> price) {
        this.version = version;
        this.from = from;
        this.length = length;
        this.price = price;
        this.before = version.spent().get();
        this.until = from;
    }

    /// Turns that are over are passages from now on, each once; the one that goes on grows. What is sent may
    /// be far ahead of what the model tells, which is how far it has listened.
    void take(List<Turn> ended, Optional<Turn> open) {
        Stream.concat(ended.stream().skip(Math.max(0, ended.size() - 1)), open.stream())
                .map(turn -> from.plus(turn.to()))
                .forEach(this::hear);
        List<Turn> more =
                ended.stream().filter(turn -> written.add(turn.index())).toList();
        Script script = script(more);
        version.grow(open.flatMap(turn -> script(List.of(turn)).passages().stream().findFirst()));
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

    private void hear(Duration moment) {
        until = moment.compareTo(until) > 0 ? moment : until;
    }

    /// So much of the sound is on its way, and paid.
    void reach(Duration sent, Duration took) {
        version.reach(new Stage.Stopped(until, length()), length().orElse(until));
        if (sent.isPositive()) {
            version.spend(before.with(price.apply(sent)).within(took));
        }
    }

    /// All that was sent was heard.
    void arrive(Duration sent) {
        hear(from.plus(sent));
    }

    /// What it has cost in the end.
    void pay(Paid<?> paid, Duration took) {
        version.spend(before.with(paid).within(took));
    }

    /// All of it was heard.
    void finish() {
        version.reach(new Stage.Whole(1), length().orElse(until));
    }

    /// Up to where the model listens.
    Duration until() {
        return until;
    }

    Optional<Duration> length() {
        return length.get();
    }

    /// Whether what was taken last has added a passage.
    boolean news() {
        return news;
    }
}
