package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.latex.Formula;
import dev.ganglion.ui.markdown.text.Bidi;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.Target;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /// Where what has been read ends: the last run, which may still grow, and its length.
    private record End(int index, int length) {}

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
            case HtmlInline html -> add(html.getLiteral(), with(marks, Mark.HTML), link);
            case Formula formula -> add(formula.source(), with(marks, Mark.LATEX), link);
            case SoftLineBreak _ -> add(" ", marks, link);
            case HardLineBreak _ -> add("\n", marks, link);
            case Emphasis inner -> children(inner, with(marks, Mark.EMPHASIS), link);
            case StrongEmphasis inner -> children(inner, with(marks, Mark.STRONG), link);
            case Strikethrough inner -> children(inner, with(marks, Mark.STRIKE), link);
            case Link inner -> link(inner, marks);
            case Image image -> image(image, marks, link);
            default -> children(node, marks, link);
        }
    }

    /// Words that claim to lead elsewhere are followed by where they lead.
    private void link(Link link, Set<Mark> marks) {
        var before = end();
        var target = Bidi.withoutControls(link.getDestination());
        children(link, marks, target);
        target(Target.of(target).reveal(textAfter(before)));
    }

    /// Pictures are not fetched: their description leads to them.
    private void image(Image image, Set<Mark> marks, String link) {
        var before = end();
        var target = link.isEmpty() ? Bidi.withoutControls(image.getDestination()) : link;
        var shown = link.isEmpty() ? with(marks, Mark.IMAGE) : marks;
        children(image, shown, target);
        if (textAfter(before).isEmpty()) {
            add(Links.hint(target), shown, target);
        } else if (link.isEmpty()) {
            target(Links.hint(target));
        }
    }

    private void target(String shown) {
        if (!shown.isEmpty()) {
            add(" (" + shown + ")", Set.of(Mark.TARGET), "");
        }
    }

    private End end() {
        return spans.isEmpty()
                ? new End(0, 0)
                : new End(spans.size() - 1, spans.getLast().text().length());
    }

    private String textAfter(End end) {
        return spans.stream()
                .skip(end.index)
                .map(Span::text)
                .collect(Collectors.joining())
                .substring(end.length);
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
