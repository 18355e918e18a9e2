package dev.ganglion.ui.kit;

import java.util.function.BooleanSupplier;

/// The beat of the UI.
interface Pulses {
    /// Calls `pulse` on the UI thread once in each following pulse, until it says false. Call from any thread.
    void start(BooleanSupplier pulse);
}
