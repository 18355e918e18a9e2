package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations;
import java.util.Optional;

/// A row of the list.
sealed interface Row {
    /// What stays the same while the row changes.
    String key();

    /// The title of a group.
    ///
    /// @param folder its name where the group is a folder, which can be folded
    record Head(String words, int count, Optional<String> folder, boolean folded) implements Row {
        @Override
        public String key() {
            return folder.map(name -> "folder " + name).orElse("group " + words);
        }
    }

    /// A conversation.
    ///
    /// @param when it changed last, in words
    /// @param draft whether something is written in it and not sent
    record Line(Conversations.Summary summary, String when, boolean draft) implements Row {
        @Override
        public String key() {
            return summary.id();
        }
    }
}
