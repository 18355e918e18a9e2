package dev.ganglion.sandbox.hear;

/// Bytes that should be sound and are not. The message says why.
final class Unheard extends Exception {
    private static final long serialVersionUID = 1L;

    Unheard(String reason) {
        super(reason, null, false, false);
    }
}
