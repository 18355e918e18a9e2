package dev.ganglion.sandbox.sight;

/// Something that should be a picture and cannot be looked at. The message says why.
public final class NotAPicture extends Exception {
    private static final long serialVersionUID = 1L;

    /// For that reason, in words that can stand after “Bad input: Error: ”.
    public NotAPicture(String reason) {
        super(reason, null, false, false);
    }
}
