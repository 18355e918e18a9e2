package dev.ganglion.ui.catalogue;

/// How much a row of the list can hold.
enum Room {
    /// Task and marks stand under the name, in place of the id.
    TIGHT,
    NORMAL,
    /// The day of addition has a column of its own.
    ROOMY;

    private static final double NORMAL_FROM = 900;
    private static final double ROOMY_FROM = 1040;

    /// The room of a list that wide.
    static Room of(double width) {
        if (width < NORMAL_FROM) {
            return TIGHT;
        }
        return width < ROOMY_FROM ? NORMAL : ROOMY;
    }

    /// Whether a list with this room has that column.
    boolean has(Column column) {
        return switch (column) {
            case ADDED -> this == ROOMY;
            case TASK -> this != TIGHT;
            case MODEL, CONTEXT, INPUT, OUTPUT -> true;
        };
    }
}
