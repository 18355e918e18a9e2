package dev.ganglion.domain;

import org.jspecify.annotations.Nullable;

/// Carries a [Failure] out of a call. Its message names kind, status and code, never a secret.
public final class WorkersAiException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public WorkersAiException(Failure failure) {
        this(failure, null);
    }

    public WorkersAiException(Failure failure, @Nullable Throwable cause) {
        super(failure.toString(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
