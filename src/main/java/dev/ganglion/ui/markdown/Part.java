package dev.ganglion.ui.markdown;

/// Which piece of something long a block is.
public enum Part {
    WHOLE,
    FIRST,
    MIDDLE,
    LAST;

    /// The part that piece `index` of `count` is.
    static Part of(int index, int count) {
        if (count == 1) {
            return WHOLE;
        }
        if (index == 0) {
            return FIRST;
        }
        return index == count - 1 ? LAST : MIDDLE;
    }

    /// The same piece when others are before it.
    Part continued() {
        return switch (this) {
            case WHOLE, LAST -> LAST;
            case FIRST, MIDDLE -> MIDDLE;
        };
    }

    /// The same piece when others follow it.
    Part followed() {
        return switch (this) {
            case WHOLE, FIRST -> FIRST;
            case LAST, MIDDLE -> MIDDLE;
        };
    }

    /// Whether something long begins here.
    public boolean opens() {
        return this == WHOLE || this == FIRST;
    }

    /// Whether something long ends here.
    public boolean closes() {
        return this == WHOLE || this == LAST;
    }
}
