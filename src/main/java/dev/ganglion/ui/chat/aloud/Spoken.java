package dev.ganglion.ui.chat.aloud;

import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.markdown.copy.BlockText;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Markdown as it is said: its words alone.
final class Spoken {
    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\s*\\|\\s*");

    private Spoken() {}

    /// A sentence, an item, or the row of a table.
    static String of(String markdown) {
        var words = markdown.stripLeading().startsWith("|") ? cells(markdown) : words(markdown);
        return words.strip();
    }

    private static String words(String markdown) {
        return MarkdownDocument.parse(markdown).stream()
                .map(block -> new BlockText(block).plain())
                .collect(Collectors.joining(" "));
    }

    private static String cells(String row) {
        return BETWEEN_CELLS
                .splitAsStream(row.strip())
                .filter(cell -> !cell.isEmpty())
                .map(Spoken::words)
                .collect(Collectors.joining(", "));
    }
}
