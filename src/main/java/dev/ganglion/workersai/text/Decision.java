package dev.ganglion.workersai.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/// The answers of a decision model by the ids of their questions.
///
/// @param model as the reply names it
public record Decision(String model, SequencedMap<String, Answer> answers) {
    /// The answer to a [Question] of the same name.
    public sealed interface Answer {}

    /// How far something holds.
    ///
    /// @param noul 0 for no, 1 for yes
    public record Noul(double noul) implements Answer {}

    /// Which option fits.
    ///
    /// @param probabilities of every option
    public record Choice(String choice, SequencedMap<String, Double> probabilities, double confidence)
            implements Answer {
        public Choice {
            probabilities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(probabilities));
        }
    }

    /// Which level fits.
    ///
    /// @param legend what the levels mean, by their names or places
    /// @param probabilities of every level, by the same keys
    public record Score(
            double score,
            SequencedMap<String, String> legend,
            SequencedMap<String, Double> probabilities,
            double confidence)
            implements Answer {
        public Score {
            legend = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(legend));
            probabilities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(probabilities));
        }
    }

    /// An answer of a kind that this version does not know.
    public record Other(String type, JsonNode whole) implements Answer {}

    public Decision {
        answers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
    }
}
