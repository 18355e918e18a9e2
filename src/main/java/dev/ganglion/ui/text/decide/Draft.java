package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.text.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// A question as it is being written. What was written for another kind of question is kept.
///
/// @param id the name of the question
/// @param ask what is to be decided
/// @param yes when it holds; blank together with `no`
/// @param no when it does not hold
/// @param options one a line: a name, and behind a colon when it fits
/// @param levels one a line, from the lowest to the highest
record Draft(String id, Kind kind, String ask, String yes, String no, String options, String levels) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final int MOST_OPTIONS = 255;
    private static final int MOST_LEVELS = 10;

    static Draft of(String id, Kind kind, String ask) {
        return new Draft(id, kind, ask, "", "", "", "");
    }

    Draft named(String other) {
        return new Draft(other, kind, ask, yes, no, options, levels);
    }

    Draft of(Kind other) {
        return new Draft(id, other, ask, yes, no, options, levels);
    }

    Draft asking(String other) {
        return new Draft(id, kind, other, yes, no, options, levels);
    }

    Draft when(String holds, String doesNot) {
        return new Draft(id, kind, ask, holds, doesNot, options, levels);
    }

    Draft choosing(String other) {
        return new Draft(id, kind, ask, yes, no, other, levels);
    }

    Draft scoring(String other) {
        return new Draft(id, kind, ask, yes, no, options, other);
    }

    /// Why it cannot be asked, in a sentence; empty where it can.
    Optional<String> fault() {
        if (!ID.matcher(id).matches()) {
            return Optional.of(Texts.text("decide.fault.id"));
        }
        if (ask.isBlank()) {
            return Optional.of(Texts.text("decide.fault.ask"));
        }
        return switch (kind) {
            case NOUL -> Optional.of(Texts.text("decide.fault.noul")).filter(_ -> yes.isBlank() != no.isBlank());
            case CHOICE -> several("decide.fault.choice", distinctOptions(), MOST_OPTIONS);
            case SCORE -> several("decide.fault.score", lines(levels).size(), MOST_LEVELS);
        };
    }

    private static Optional<String> several(String key, int count, int most) {
        return count < 2 || count > most ? Optional.of(Texts.text(key, most)) : Optional.empty();
    }

    /// None where two have the same name.
    private int distinctOptions() {
        int distinct = named().size();
        return distinct == lines(options).size() ? distinct : 0;
    }

    /// The question, where [#fault] is empty.
    Question question() {
        return switch (kind) {
            case NOUL -> new Question.Noul(ask.strip(), given(yes), given(no));
            case CHOICE -> new Question.Choice(ask.strip(), named());
            case SCORE -> new Question.Score(ask.strip(), lines(levels));
        };
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private SequencedMap<String, String> named() {
        SequencedMap<String, String> named = new LinkedHashMap<>();
        for (String line : lines(options)) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon).strip();
            String fits = colon < 0 ? "" : line.substring(colon + 1).strip();
            named.put(name, fits.isEmpty() ? name : fits);
        }
        return named;
    }
}
