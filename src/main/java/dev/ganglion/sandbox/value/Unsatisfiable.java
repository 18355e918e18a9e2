package dev.ganglion.sandbox.value;

/// A schema that no value was found for.
public final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1L;

    Unsatisfiable(String reason) {
        super(reason, null, false, false);
    }
}
