package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversation;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The text in the composer, kept for each conversation and for the one that has not begun. UI thread only.
final class Drafts {
    private static final String NOT_BEGUN = "not-begun";

    private final History history;
    private final StringProperty text = new SimpleStringProperty("");

    Drafts(History history) {
        this.history = history;
    }

    StringProperty text() {
        return text;
    }

    /// Keeps the draft of a conversation that is left; an empty one forgets what was kept before.
    void keep(Conversation left) {
        history.saveDraft(key(left), text.get());
        text.set("");
    }

    /// Brings the draft of a conversation that has not begun, unless something is written meanwhile.
    void restore(Conversation begun) {
        history.draft(key(begun), kept -> {
            if (text.get().isEmpty()) {
                text.set(kept);
            }
        });
    }

    /// The draft has become a prompt.
    void sent(Conversation of) {
        history.saveDraft(key(of), "");
        text.set("");
    }

    private static String key(Conversation conversation) {
        return conversation.turns().isEmpty() ? NOT_BEGUN : conversation.id();
    }
}
