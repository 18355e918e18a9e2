package dev.ganglion.picture;

import org.jspecify.annotations.Nullable;

/// Carries the [Refusal] of a picture. Its message names the kind, never the content.
public final class PictureException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    PictureException(Refusal refusal) {
        this(refusal, null);
    }

    PictureException(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.toString(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
