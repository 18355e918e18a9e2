package dev.ganglion.workersai;

import dev.ganglion.domain.Octets;
import tools.jackson.databind.JsonNode;

/// What a call gave whose body the caller wrote, in the form that it came in.
public sealed interface RawAnswer {
    /// The `result` of the envelope, or the bare reply.
    record Whole(JsonNode result) implements RawAnswer {}

    /// A file.
    ///
    /// @param type its media type
    record File(String type, Octets octets) implements RawAnswer {}

    /// So many events of a stream, each of which was told as it came.
    record Streamed(long events) implements RawAnswer {}
}
