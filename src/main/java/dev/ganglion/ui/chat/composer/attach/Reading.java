package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.chat.Attachment;
import java.util.Optional;

/// Something that is being read, or waits for it. Each is itself only, even where names are alike.
public final class Reading {
    private final Incoming incoming;
    private final Optional<Attachment> renewed;

    private Reading(Incoming incoming, Optional<Attachment> renewed) {
        this.incoming = incoming;
        this.renewed = renewed;
    }

    static Reading of(Incoming incoming) {
        return new Reading(incoming, Optional.empty());
    }

    /// Reads it again for another model, to take the place of `old`.
    static Reading anew(Incoming incoming, Attachment old) {
        return new Reading(incoming, Optional.of(old));
    }

    Incoming incoming() {
        return incoming;
    }

    /// What it takes the place of; empty for something new.
    public Optional<Attachment> renewed() {
        return renewed;
    }

    boolean renews(Attachment old) {
        return renewed.filter(old::equals).isPresent();
    }

    /// What the user knows it by.
    public String name() {
        return incoming.name();
    }
}
