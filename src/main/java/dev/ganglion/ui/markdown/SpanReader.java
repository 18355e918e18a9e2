package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Reads the inline tree of one block into runs of text.
final class SpanReader {
    private final List<Span> spans = new ArrayList<>();

    /// The runs inside `block`.
    static List<Span> read(Node block) {
        var reader = new SpanReader();
        reader.children(block, Set.of(), "");
        return reader.spans;
    }

    private void children(Node parent, Set<Mark> marks, String link) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node, marks, link);
        }
    }

    private void inline(Node node, Set<Mark> marks, String link) {
        switch (node) {
            case Text text -> add(text.getLiteral(), marks, link);
            case Code code -> add(code.getLiteral(), with(marks, Mark.CODE), link);
            case HtmlInline html -> add(html.getLiteral(), marks, link);
            case SoftLineBreak _ -> add(" ", marks, link);
            case HardLineBreak _ -> add("\n", marks, link);
            case Emphasis inner -> children(inner, with(marks, Mark.EMPHASIS), link);
            case StrongEmphasis inner -> children(inner, with(marks, Mark.STRONG), link);
            case Strikethrough inner -> children(inner, with(marks, Mark.STRIKE), link);
            case Link inner -> children(inner, marks, Bidi.withoutControls(inner.getDestination()));
            case Image image -> image(image, marks, link);
            default -> children(node, marks, link);
        }
    }

    /// Pictures are not fetched: their description leads to them.
    private void image(Image image, Set<Mark> marks, String link) {
        int before = spans.size();
        var target = link.isEmpty() ? Bidi.withoutControls(image.getDestination()) : link;
        children(image, marks, target);
        if (spans.size() == before) {
            add(Links.hint(target), marks, target);
        }
    }

    private void add(String text, Set<Mark> marks, String link) {
        var span = new Span(link.isEmpty() ? text : Bidi.withoutControls(text), marks, link);
        if (span.text().isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().looksLike(span)) {
            span = new Span(spans.removeLast().text() + span.text(), marks, link);
        }
        spans.add(span);
    }

    private static Set<Mark> with(Set<Mark> marks, Mark mark) {
        var more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }
}
