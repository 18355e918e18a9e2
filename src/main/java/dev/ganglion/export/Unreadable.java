package dev.ganglion.export;

import org.jspecify.annotations.Nullable;

/// A file does not hold a conversation that can be read. Its message is a sentence for the user that says where.
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    Unreadable(String sentence) {
        this(sentence, null);
    }
}
