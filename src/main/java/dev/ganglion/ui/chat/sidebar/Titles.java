package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/// The titles that conversations get by themselves.
public final class Titles {
    private static final int LENGTH = 60;

    /// Signs of headings, quotes and lists, and lines that are no words at all.
    private static final Pattern START =
            Pattern.compile("^\\s*(?:(?:(?:#{1,6}|[-*+>]) +)+|(?:```|~~~).*$|(?:[-*_] *){3,}$)");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]+)\\]\\([^()]*\\)");
    private static final Pattern AROUND = Pattern.compile("(\\*\\*|`+)(\\S|\\S.*?\\S)\\1");

    private Titles() {}

    /// The first line of a prompt that says something, cut where it is long; empty where none does.
    public static Optional<String> of(String prompt) {
        return prompt.lines()
                .map(Titles::unmarked)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() <= LENGTH ? line : cut(line) + "…");
    }

    /// A line without the signs of Markdown around and within its words.
    private static String unmarked(String line) {
        String words = START.matcher(line).replaceFirst("");
        return AROUND.matcher(LINK.matcher(words).replaceAll("$1"))
                .replaceAll("$2")
                .strip();
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
