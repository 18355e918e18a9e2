package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.latex.FormulaBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/// Reads a tree of Markdown into the flat list of blocks that we show.
final class BlockReader {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    /// The blocks of `document`, one after the other.
    static List<Block> read(Node document) {
        var reader = new BlockReader();
        reader.children(document);
        return reader.blocks;
    }

    /// The pieces of one listing.
    static List<Block> listing(String language, String text) {
        var reader = new BlockReader();
        reader.code(language, text);
        return reader.blocks;
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> text(SpanReader.read(paragraph));
            case Heading heading -> add(new Content.Heading(heading.getLevel(), SpanReader.read(heading)));
            case FencedCodeBlock code -> code(language(code.getInfo()), code.getLiteral());
            case IndentedCodeBlock code -> code("", code.getLiteral());
            case BlockQuote quote -> framed(quote, new Frame.Quote(false));
            case OrderedList list -> list(list, numbers(list));
            case BulletList list -> list(list, _ -> "•");
            case TableBlock table -> TableReader.read(table).forEach(this::add);
            case HtmlBlock html -> text(List.of(new Span(html.getLiteral(), Set.of(Mark.HTML), "")));
            case FormulaBlock formula -> text(List.of(new Span(formula.source(), Set.of(Mark.LATEX), "")));
            case ThematicBreak _ -> add(new Content.Rule());
            case TaskListItemMarker _, LinkReferenceDefinition _ -> {}
            default -> children(node);
        }
    }

    private void list(Node list, IntFunction<String> marker) {
        int index = 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var frame = item.getFirstChild() instanceof TaskListItemMarker task
                    ? new Frame.Task(task.isChecked(), index == 0)
                    : new Frame.Item(marker.apply(index), index == 0);
            framed(item, frame);
            index++;
        }
    }

    private static IntFunction<String> numbers(OrderedList list) {
        int first = Objects.requireNonNullElse(list.getMarkerStartNumber(), 1);
        var delimiter = Objects.requireNonNullElse(list.getMarkerDelimiter(), ".");
        return index -> first + index + delimiter;
    }

    private void framed(Node container, Frame frame) {
        int before = blocks.size();
        frames.add(frame);
        children(container);
        if (blocks.size() == before && !(frame instanceof Frame.Quote)) {
            text(List.of());
        }
        frames.removeLast();
    }

    private void text(List<Span> spans) {
        var pieces = Pieces.ofText(spans);
        for (int i = 0; i < pieces.size(); i++) {
            add(new Content.Paragraph(pieces.get(i), Part.of(i, pieces.size())));
        }
    }

    private void code(String language, String literal) {
        var listing = new Listing();
        listing.replaceFrom(0, literal);
        var pieces = Pieces.ofCode(literal);
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            add(new Content.Code(
                    language,
                    Pieces.line(literal, piece.from(), piece.to()),
                    Part.of(i, pieces.size()),
                    piece.from(),
                    listing));
        }
    }

    static String language(String info) {
        var words = Objects.requireNonNullElse(info, "").strip().split("[\\s,{:]", 2);
        return words[0];
    }

    private void add(Content content) {
        blocks.add(new Block(frames, content));
        frames.replaceAll(frame -> switch (frame) {
            case Frame.Quote _ -> new Frame.Quote(true);
            case Frame.Item(var marker, var _) -> new Frame.Indent(marker.length() + 1);
            case Frame.Task _ -> new Frame.Indent(2);
            case Frame.Indent indent -> indent;
        });
    }
}
