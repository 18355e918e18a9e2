package dev.ganglion.workersai.image;

/// What is wanted of a picture.
public sealed interface Look {
    /// An answer to a question about it.
    record Query(String question) implements Look {}

    /// A caption.
    record Caption(Length length) implements Look {
        /// How long a caption is.
        public enum Length {
            SHORT,
            NORMAL,
            LONG
        }
    }

    /// Where each such thing is, as points.
    record Point(String target) implements Look {}

    /// Where each such thing is, as boxes.
    record Detect(String target) implements Look {}
}
