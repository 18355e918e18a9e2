package dev.ganglion.ui.text.convert;

import java.nio.file.Path;
import java.util.OptionalLong;

/// A file and what has become of it.
record Piece(Path path, State state) {
    /// What has become of it.
    sealed interface State {
        /// Nothing yet.
        record Waiting() implements State {}

        /// It is being read, sent and converted.
        record Converting() implements State {}

        /// It is Markdown.
        record Converted(String text, OptionalLong tokens) implements State {}

        /// It is not, for that reason, which is a sentence for the user.
        record Failed(String reason) implements State {}
    }

    static Piece of(Path path) {
        return new Piece(path, new State.Waiting());
    }

    Piece in(State other) {
        return new Piece(path, other);
    }

    String name() {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    /// What its result is called, such as `report.md`.
    String markdownName() {
        int dot = name().lastIndexOf('.');
        return (dot > 0 ? name().substring(0, dot) : name()) + ".md";
    }
}
