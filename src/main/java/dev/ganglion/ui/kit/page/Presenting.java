package dev.ganglion.ui.kit.page;

/// How the window is shown to others.
public enum Presenting {
    /// It is not.
    OFF,
    /// Larger, and without what stands at the sides.
    ON,
    /// The same, and without what anything costs.
    WITHOUT_COSTS;

    /// Whether nothing is to be seen of what anything costs.
    public boolean hidesCosts() {
        return this == WITHOUT_COSTS;
    }
}
