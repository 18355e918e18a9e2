package dev.ganglion.domain;

import org.jspecify.annotations.Nullable;

/// The local store could not be read or written. Its message names the file and the reason.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
