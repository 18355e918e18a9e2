package dev.ganglion.ui.connection.doctor;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import java.time.Duration;
import java.util.List;

/// How far an examination has come.
sealed interface Progress {
    /// Nothing was examined yet.
    record Idle() implements Progress {}

    record Running(Duration since) implements Progress {}

    /// The user stopped it.
    record Stopped() implements Progress {}

    record Finished(List<Finding> findings) implements Progress {
        public Finished {
            findings = List.copyOf(findings);
        }

        private long count(Verdict verdict) {
            return findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .count();
        }

        private Duration took() {
            return findings.stream().map(Finding::took).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /// What the summary tells beside its words.
    enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        BAD
    }

    /// Before this time nothing moves, so that a quick answer does not flicker.
    Duration QUIET = Duration.ofMillis(300);

    default boolean running() {
        return this instanceof Running;
    }

    default Tone tone() {
        if (!(this instanceof Finished finished)) {
            return Tone.PLAIN;
        }
        if (finished.count(Verdict.FAILED) > 0) {
            return Tone.BAD;
        }
        return finished.count(Verdict.WARNING) > 0 ? Tone.WARNING : Tone.GOOD;
    }

    /// One sentence.
    default String summary() {
        return switch (this) {
            case Idle() -> Texts.text("doctor.idle");
            case Running(Duration since) ->
                since.compareTo(QUIET) < 0
                        ? Texts.text("doctor.examining")
                        : Texts.text("doctor.examining.since", Figures.duration(since));
            case Stopped() -> Texts.text("doctor.stopped");
            case Finished finished ->
                switch (tone()) {
                    case BAD -> counted("doctor.bad", finished.count(Verdict.FAILED));
                    case WARNING -> counted("doctor.warned", finished.count(Verdict.WARNING));
                    case GOOD, PLAIN -> Texts.text("doctor.good", Figures.duration(finished.took()));
                };
        };
    }

    private static String counted(String key, long count) {
        return count == 1 ? Texts.text(key + ".one") : Texts.text(key + ".many", Long.toString(count));
    }
}
