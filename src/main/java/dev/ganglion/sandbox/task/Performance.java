package dev.ganglion.sandbox.task;

import dev.ganglion.sandbox.wire.Frame;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a performer gives back.
public sealed interface Performance {
    /// What it costs, empty where the catalogue knows no price.
    Optional<BigDecimal> neurons();

    /// A result that goes into the envelope.
    record Json(JsonNode result, Optional<BigDecimal> neurons) implements Performance {}

    /// Bytes that are the whole body.
    record Binary(Blob blob, Optional<BigDecimal> neurons) implements Performance {}

    /// Events that are played one after the other.
    ///
    /// @param whole what a fault that answers with JSON sends instead
    record Events(List<Frame> frames, JsonNode whole, Optional<BigDecimal> neurons) implements Performance {
        public Events {
            frames = List.copyOf(frames);
        }
    }
}
