package dev.ganglion.ui.chat.composer.attach;

/// Something that is being read, or waits for it. Each is itself only, even where names are alike.
public final class Reading {
    private final Incoming incoming;

    Reading(Incoming incoming) {
        this.incoming = incoming;
    }

    Incoming incoming() {
        return incoming;
    }

    /// What the user knows it by.
    public String name() {
        return incoming.name();
    }
}
