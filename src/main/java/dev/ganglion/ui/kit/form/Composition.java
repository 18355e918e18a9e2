package dev.ganglion.ui.kit.form;

import java.util.function.LongSupplier;

/// Follows an input method, to tell the Enter that ends a composition from the one that sends. UI thread only.
public final class Composition {
    /// Some systems deliver the key after the text that it committed, within the same turn of their event loop.
    private static final long SAME_KEY = 100_000_000;

    private final LongSupplier nanos;
    private boolean composing;
    private boolean released = true;
    private long committed;

    /// @param nanos a clock that only goes forward, in nanoseconds
    public Composition(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// The input method has changed what it composes.
    public void changed(boolean anythingComposed) {
        if (composing && !anythingComposed) {
            committed = nanos.getAsLong();
            released = false;
        }
        composing = anythingComposed;
    }

    /// A key was released, so what is pressed next is another one.
    public void released() {
        released = true;
    }

    /// Whether a key that is pressed now belongs to the composition.
    public boolean takesKey() {
        return composing || (!released && nanos.getAsLong() - committed < SAME_KEY);
    }
}
