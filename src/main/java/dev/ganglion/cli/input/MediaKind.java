package dev.ganglion.cli.input;

/// What a file is, as far as a model cares.
public enum MediaKind {
    PICTURE("a picture"),
    SOUND("sound"),
    VIDEO("a video"),
    DOCUMENT("a document"),
    TEXT("text"),
    /// Bytes without a mark of their own, as samples without a header are.
    UNKNOWN("of no known kind");

    private final String words;

    MediaKind(String words) {
        this.words = words;
    }

    /// As a sentence says it: `It is …`.
    public String words() {
        return words;
    }
}
