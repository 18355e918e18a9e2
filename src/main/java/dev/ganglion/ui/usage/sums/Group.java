package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.meter.Tally;

/// What a line of the table stands for.
public enum Group {
    MODEL,
    TASK,
    CONVERSATION,
    CONNECTION,
    DAY;

    /// What all tallies of a line have in common, as text; empty for calls outside of any conversation.
    public String key(Tally.Key key) {
        return switch (this) {
            case MODEL -> key.model();
            case TASK -> key.task().name();
            case CONVERSATION -> key.payer().conversation().orElse("");
            case CONNECTION -> key.payer().connection();
            case DAY -> key.day().toString();
        };
    }
}
