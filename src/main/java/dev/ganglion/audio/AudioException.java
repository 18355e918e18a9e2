package dev.ganglion.audio;

import org.jspecify.annotations.Nullable;

/// Carries the [AudioFailure]. Its message names the kind, never the content.
public final class AudioException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient AudioFailure failure;

    public AudioException(AudioFailure failure) {
        this(failure, null);
    }

    public AudioException(AudioFailure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public AudioFailure failure() {
        return failure;
    }
}
