package dev.ganglion.ui.connection.doctor;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.doctor.Check;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A check as it stands.
record CheckLine(Check check, State state) {
    /// How far a check has come.
    sealed interface State {
        /// It has not begun.
        record Open() implements State {}

        record Running() implements State {}

        record Found(Finding finding) implements State {}
    }

    static CheckLine open(Check check) {
        return new CheckLine(check, new State.Open());
    }

    static CheckLine running(Check check) {
        return new CheckLine(check, new State.Running());
    }

    static CheckLine found(Finding finding) {
        return new CheckLine(finding.check(), new State.Found(finding));
    }

    String name() {
        return Texts.text("doctor.check." + check);
    }

    /// How it stands, in a word or two, the time beside it where there is one.
    String word() {
        return switch (state) {
            case State.Open() -> "";
            case State.Running() -> Texts.text("doctor.running");
            case State.Found(Finding found)
            when found.verdict() == Verdict.SKIPPED -> Texts.text("doctor.verdict." + found.verdict());
            case State.Found(Finding found) ->
                Texts.text("doctor.verdict." + found.verdict()) + ", " + Figures.duration(found.took());
        };
    }

    String what() {
        return state instanceof State.Found(Finding found) ? found.what() : "";
    }

    String remedy() {
        return state instanceof State.Found(Finding found) ? found.remedy() : "";
    }

    /// The whole line, for a screen reader and for the clipboard.
    String spoken() {
        String head = name() + (word().isEmpty() ? "" : ": " + word()) + '.';
        return Stream.of(head, what(), remedy()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
