package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Draft;

/// What sending would do.
enum Readiness {
    /// Nothing: the box is empty.
    NOTHING,
    /// Nothing, for a reason that is shown.
    HINDERED,
    /// Send what is written.
    SEND,
    /// Have it wait until the answer that runs has ended.
    QUEUE,
    /// Run the last message again.
    AGAIN;

    static Readiness of(Draft draft, String hindrance, ComposerContext context) {
        boolean running = context.state().getValue().running();
        if (!hindrance.isEmpty()) {
            return HINDERED;
        }
        if (draft.text().isBlank() && draft.attachments().isEmpty()) {
            return !running && context.unanswered().getValue() ? AGAIN : NOTHING;
        }
        return running ? QUEUE : SEND;
    }
}
