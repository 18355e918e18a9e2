package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.latex.Formulas;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// The Markdown that we read: CommonMark with tables, strikethrough, tasks, bare links and formulas.
///
/// Nesting is limited, because readers of a tree recurse: what is deeper is read as text.
final class Markup {
    private static final int BLOCK_NESTING = 32;
    private static final int INLINE_NESTING = 32;
    private static final int BRACKETS = 2_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListItemsExtension.create(),
                    AutolinkExtension.create(),
                    Formulas.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(BLOCK_NESTING)
            .maxInlineNesting(INLINE_NESTING)
            .build();

    private Markup() {}

    /// Whether some paragraph has so many brackets that reading it in one piece could take seconds.
    static boolean isTangled(CharSequence text) {
        int brackets = 0;
        for (int i = 0; i < text.length() && brackets <= BRACKETS; i++) {
            char c = text.charAt(i);
            boolean blankLine = c == '\n' && i > 0 && text.charAt(i - 1) == '\n';
            brackets = blankLine ? 0 : brackets + (c == '[' ? 1 : 0);
        }
        return brackets > BRACKETS;
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }
}
