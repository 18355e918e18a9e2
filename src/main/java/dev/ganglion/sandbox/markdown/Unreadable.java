package dev.ganglion.sandbox.markdown;

/// A file that cannot be turned into Markdown, with the sentence why.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message, null, false, false);
    }
}
