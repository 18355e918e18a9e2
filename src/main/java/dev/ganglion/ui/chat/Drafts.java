package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.chat.composer.ComposerViewModel;

/// What is in the composer, kept for each conversation and for the one that has not begun. UI thread only.
final class Drafts {
    private static final String NOT_BEGUN = "not-begun";

    private final History history;

    Drafts(History history) {
        this.history = history;
    }

    /// Keeps the draft of a conversation; an empty one forgets what was kept before.
    void keep(Conversation of, Draft draft) {
        history.saveDraft(key(of), draft);
    }

    /// Brings the draft of a conversation that has not begun, unless something is written meanwhile.
    void restore(Conversation begun, ComposerViewModel composer) {
        history.draft(key(begun), kept -> {
            if (composer.draft().isEmpty()) {
                composer.show(kept);
            }
        });
    }

    private static String key(Conversation conversation) {
        return conversation.turns().isEmpty() ? NOT_BEGUN : conversation.id();
    }
}
