package dev.ganglion.catalogue;

/// What a filter wants of a trait.
public enum Wish {
    /// With it or without.
    OFF,
    ONLY,
    WITHOUT;

    /// The wish after this one, round and round.
    public Wish next() {
        return switch (this) {
            case OFF -> ONLY;
            case ONLY -> WITHOUT;
            case WITHOUT -> OFF;
        };
    }
}
