package dev.ganglion.workersai.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a decision model is asked about a state.
public sealed interface Question {
    String instructions();

    /// Whether something holds, from 0 to 1. Both criteria are given or neither.
    record Noul(String instructions, Optional<String> whenTrue, Optional<String> whenFalse) implements Question {
        public Noul {
            if (whenTrue.isPresent() != whenFalse.isPresent()) {
                throw new IllegalArgumentException("criteria say when it is true and when it is false");
            }
        }
    }

    /// Which of several options fits, each with the criterion for it.
    record Choice(String instructions, SequencedMap<String, String> options) implements Question {
        public Choice {
            options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        }
    }

    /// Which level fits, from the lowest to the highest.
    record Score(String instructions, List<String> levels) implements Question {
        public Score {
            levels = List.copyOf(levels);
        }
    }
}
