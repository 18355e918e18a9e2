package dev.ganglion.task.speak;

import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.task.Paid;

/// What calls took, to be added up.
public final class Spending {
    private Spending() {}

    /// What one call took.
    public static Spent of(Paid<?> paid) {
        return new Spent(paid.took(), paid.neurons(), paid.simulated());
    }
}
