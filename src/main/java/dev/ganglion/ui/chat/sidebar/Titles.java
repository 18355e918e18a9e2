package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;

/// The titles that conversations get by themselves.
public final class Titles {
    private static final int LENGTH = 60;

    private Titles() {}

    /// The first line of a prompt that says something, cut where it is long; empty where none does.
    public static Optional<String> of(String prompt) {
        return prompt.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() <= LENGTH ? line : cut(line) + "…");
    }

    /// After its first prompt that says something.
    static String of(Conversation conversation) {
        return conversation.branches().nodes().stream()
                .map(Branches.Node::turn)
                .filter(Turn.Prompt.class::isInstance)
                .flatMap(prompt -> of(prompt.text()).stream())
                .findFirst()
                .orElseGet(() -> Texts.text("chat.untitled"));
    }

    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return line.substring(0, end).strip();
    }
}
