package dev.ganglion.workersai.lora;

import java.util.Optional;

/// Which part of the public adapters is asked for.
///
/// @param order the field they are ordered by, such as `name`
public record AdapterPage(int limit, int offset, Optional<String> order) {
    /// The first hundred.
    public static final AdapterPage FIRST = new AdapterPage(100, 0, Optional.empty());

    public AdapterPage {
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("no such part: " + limit + " from " + offset);
        }
    }
}
