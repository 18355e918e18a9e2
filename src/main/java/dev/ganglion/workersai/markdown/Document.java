package dev.ganglion.workersai.markdown;

import dev.ganglion.domain.Octets;

/// A file to be converted.
///
/// @param name with its extension, which tells the service what it is
/// @param type its media type
public record Document(String name, String type, Octets content) {
    public Document {
        if (name.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("a document has a name and a type");
        }
    }
}
