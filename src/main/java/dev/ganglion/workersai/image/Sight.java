package dev.ganglion.workersai.image;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What a model saw.
///
/// @param words the answer to a query, or the caption
/// @param points in shares of the picture's sides, from 0 to 1
/// @param objects likewise
/// @param finish why it ends, such as `stop`
public record Sight(
        Optional<String> words,
        List<Spot> points,
        List<Box> objects,
        Optional<Thought> reasoning,
        Optional<String> finish,
        Optional<Metrics> metrics) {
    /// A point of a picture.
    public record Spot(double x, double y) {}

    /// How the model came to its answer.
    ///
    /// @param grounding the parts of the picture that its words refer to, as the service writes them
    public record Thought(String text, List<JsonNode> grounding) {
        public Thought {
            grounding = List.copyOf(grounding);
        }
    }

    /// What it took.
    ///
    /// @param prefillMillis until the picture and the prompt were read
    /// @param decodeMillis until the answer was written
    /// @param firstTokenMillis until its first token
    public record Metrics(
            long inputTokens,
            long outputTokens,
            OptionalDouble prefillMillis,
            OptionalDouble decodeMillis,
            OptionalDouble firstTokenMillis) {}

    public Sight {
        points = List.copyOf(points);
        objects = List.copyOf(objects);
    }
}
