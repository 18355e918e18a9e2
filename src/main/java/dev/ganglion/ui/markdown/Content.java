package dev.ganglion.ui.markdown;

import java.util.List;

/// What a block says, without the containers it is in.
public sealed interface Content {
    /// A heading of level 1 to 6.
    record Heading(int level, List<Span> spans) implements Content {
        /// Checks and copies.
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /// Running text, or a piece of a long one. HTML arrives as such text too.
    record Paragraph(List<Span> spans, Part part) implements Content {
        /// Checks and copies.
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /// Lines of code without the last line's end, or a piece of a long listing, which begins at `start` of it;
    /// `listing` is all of it.
    record Code(String language, String text, Part part, int start, Listing listing) implements Content {}

    /// A table, or some rows of a long one: `header` is empty in all but the first piece.
    /// `columns` holds each column's alignment and its share of the width; they are the same in each piece.
    record Table(List<Column> columns, List<List<Span>> header, List<List<List<Span>>> rows, Part part)
            implements Content {
        /// Checks and copies.
        public Table {
            columns = List.copyOf(columns);
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /// A column of a table, its natural width in characters and that of its longest word.
    record Column(Align align, int width, int word) {}

    /// Where the text of a column stands.
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// A thematic break.
    record Rule() implements Content {}

    /// Is looked at as `before` was, whose place this takes.
    default void lookLike(Content before) {
        if (this instanceof Code mine && before instanceof Code other) {
            mine.listing().lookLike(other.listing());
        }
    }

    /// Takes over what is newer in an equal `other` that is shown by this one.
    default void keepUpWith(Content other) {
        if (this instanceof Code mine && other instanceof Code theirs) {
            mine.listing().keepUpWith(theirs.listing());
        }
    }
}
