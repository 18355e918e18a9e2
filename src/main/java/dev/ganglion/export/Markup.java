package dev.ganglion.export;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads what models write. Nesting is limited, since writers of a tree recurse: what is deeper is read as text.
final class Markup {
    static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    private static final int NESTING = 32;
    private static final int BRACKETS = 2_000;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .extensions(List.of(TaskListItemsExtension.create()))
            .maxOpenBlockParsers(NESTING)
            .maxInlineNesting(NESTING)
            .build();

    private Markup() {}

    static Node parse(String text) {
        return isTangled(text) ? plain(text) : PARSER.parse(text);
    }

    /// What closes the code block that `text` leaves open, so that what follows is not read as code; empty where it
    /// leaves none open.
    static String closing(String text) {
        return parse(text).getLastChild() instanceof FencedCodeBlock code && code.getClosingFenceLength() == null
                ? "\n" + code.getFenceCharacter().repeat(code.getOpeningFenceLength())
                : "";
    }

    /// Whether some paragraph has so many brackets that looking for links in it could take seconds.
    private static boolean isTangled(String text) {
        int brackets = 0;
        for (int i = 0; i < text.length() && brackets <= BRACKETS; i++) {
            char c = text.charAt(i);
            boolean blankLine = c == '\n' && i > 0 && text.charAt(i - 1) == '\n';
            brackets = blankLine ? 0 : brackets + (c == '[' ? 1 : 0);
        }
        return brackets > BRACKETS;
    }

    private static Node plain(String text) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }
}
