package dev.ganglion.schema;

import java.util.List;

/// What there is to say of a reply that is to follow a schema.
public sealed interface Verdict {
    /// It is JSON and follows the schema.
    record Fits() implements Verdict {}

    /// More is to come; what has come follows the schema.
    record SoFar() implements Verdict {}

    /// It cannot be read as JSON, as is seen at that place.
    record NotJson(Place place, String reason) implements Verdict {}

    /// It is JSON, as far as it has come, and breaks the schema in these places.
    record Misfits(List<Misfit> misfits) implements Verdict {
        public Misfits {
            misfits = List.copyOf(misfits);
        }
    }
}
