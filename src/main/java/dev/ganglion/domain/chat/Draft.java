package dev.ganglion.domain.chat;

import java.util.List;

/// What the composer holds and has not sent.
public record Draft(String text, List<Attachment> attachments) {
    public static final Draft NONE = new Draft("", List.of());

    public Draft {
        attachments = List.copyOf(attachments);
    }

    public static Draft of(String text) {
        return new Draft(text, List.of());
    }

    /// Whether nothing is lost when it goes.
    public boolean isEmpty() {
        return text.isEmpty() && attachments.isEmpty();
    }
}
