package dev.ganglion.cli.task;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Octets;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Ranking;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a task gave.
public sealed interface Outcome {
    /// Translations, a summary, a description.
    record Texts(List<String> texts) implements Outcome {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    record Labels(List<LabelScore> labels) implements Outcome {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    record Found(List<DetectedObject> objects) implements Outcome {
        public Found {
            objects = List.copyOf(objects);
        }
    }

    /// Passages by how well they answer.
    ///
    /// @param passages as they were given
    record Ranked(Ranking ranking, List<String> passages) implements Outcome {
        public Ranked {
            passages = List.copyOf(passages);
        }
    }

    /// Vectors of texts.
    ///
    /// @param texts what was embedded, one for each vector
    /// @param stopped why there are no more of them, though more were asked for
    record Embedded(Embeddings embeddings, List<String> texts, Optional<Failure> stopped) implements Outcome {
        public Embedded {
            texts = List.copyOf(texts);
        }
    }

    record Decided(Decision decision) implements Outcome {}

    record Seen(Sight sight) implements Outcome {}

    record Heard(Transcript transcript) implements Outcome {}

    /// What was heard live, a line for each turn.
    ///
    /// @param stopped why not all of it was heard
    record Listened(List<Turn> turns, Optional<Failure> stopped) implements Outcome {
        public Listened {
            turns = List.copyOf(turns);
        }
    }

    record Turned(TurnEnd end) implements Outcome {}

    /// Why it is a part of what was asked for, where it is.
    default Optional<Failure> cut() {
        return switch (this) {
            case Embedded(var _, var _, Optional<Failure> stopped) -> stopped;
            case Listened(var _, Optional<Failure> stopped) -> stopped;
            case Texts _, Labels _, Found _, Ranked _, Decided _, Seen _ -> Optional.empty();
            case Heard _, Turned _, Raw _, Made _ -> Optional.empty();
        };
    }

    /// What a body of the caller's own gave, as it came.
    record Raw(JsonNode result) implements Outcome {}

    /// A picture or a clip.
    ///
    /// @param type its media type
    record Made(String type, Octets octets) implements Outcome {}
}
