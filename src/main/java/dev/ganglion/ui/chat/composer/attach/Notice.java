package dev.ganglion.ui.chat.composer.attach;

import java.util.Optional;

/// Something the user should read above the box, and what to do about it.
public record Notice(Tone tone, String text, Optional<Offer> offer) {
    /// How grave it is.
    public enum Tone {
        /// It went well and can be undone.
        DONE,
        WARNING,
        TROUBLE
    }

    /// What can be done about it by one click.
    public record Offer(String label, Runnable run) {}
}
