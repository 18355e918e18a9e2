package dev.ganglion.workersai.markdown;

import java.util.OptionalLong;

/// What became of one document.
public sealed interface Conversion {
    /// The document's name.
    String name();

    /// Its text.
    ///
    /// @param format `markdown`, or another that was asked for
    /// @param tokens how many tokens the text has, where stated
    record Converted(String id, String name, String type, String format, OptionalLong tokens, String text)
            implements Conversion {}

    /// It could not be converted, with the service's reason.
    record Failed(String id, String name, String type, String reason) implements Conversion {}
}
