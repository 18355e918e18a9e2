package dev.ganglion.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// The end of a document that later text can still change; all that is read again when text arrives.
///
/// It stays short: a top-level block is frozen when complete lines show that another one has begun, an item of a list
/// or a block of a quote when the next one has, long code by [Pieces], a very long paragraph at a space.
final class Tail {
    /// A tail that could not be cut below this length is read again only now and then.
    private static final int LONG = 8 * 1024;

    /// A last line that is only the beginning of markup is not shown yet: it would flicker.
    private static final Pattern MARKUP = Pattern.compile("\\s*([-=*_#>+|`~:\\s]{1,8}|\\d{1,9}[.)]?)\\s*");

    private final StringBuilder text = new StringBuilder();
    private Resume resume = new Resume.Fresh();
    private List<Block> shown = List.of();
    private int shownLength;
    private int checkedLength;

    /// Adds text, whose lines end with `\n`; returns the blocks that are frozen by it.
    List<Block> append(String delta) {
        text.append(delta);
        if (!mayFreeze(delta)) {
            return List.of();
        }
        var frozen = new ArrayList<Block>();
        while (freeze(frozen)) {
            shown = List.of();
            shownLength = 0;
        }
        checkedLength = text.length();
        return frozen;
    }

    /// Whether to look for something to freeze: at line ends, and rarely in a tail that could not be cut when long.
    private boolean mayFreeze(String delta) {
        int grown = text.length() - checkedLength;
        return text.length() > LONG
                ? grown > text.length() / 8 || grown < 0
                : grown > Pieces.LENGTH / 2 || delta.indexOf('\n') >= 0;
    }

    /// The blocks of the tail as they look now.
    List<Block> open() {
        int grown = text.length() - shownLength;
        if (text.length() > LONG && shownLength > 0 && grown < text.length() / 8) {
            return withPlain(text.substring(shownLength));
        }
        read(visible());
        return shown;
    }

    /// All blocks of the tail, none hidden, when no more text comes.
    List<Block> whole() {
        if (shownLength == 0 || !Markup.isTangled(text)) {
            read(text.toString());
        }
        return shownLength == text.length() ? shown : withPlain(text.substring(shownLength));
    }

    private void read(String part) {
        shown = resume.read(Markup.parse(resume.opener() + part));
        shownLength = part.length();
    }

    /// Says which blocks, equal to those of [#open], the rows on screen hold: the same ones are compared quickly.
    void shownAs(List<Block> blocks) {
        shown = List.copyOf(blocks.subList(0, shown.size()));
    }

    private List<Block> withPlain(String rest) {
        var blocks = new ArrayList<>(shown);
        Pieces.ofText(List.of(Span.plain(rest)))
                .forEach(spans -> blocks.add(new Block(List.of(), new Content.Paragraph(spans, Part.MIDDLE))));
        return blocks;
    }

    private String visible() {
        int line = completeLength();
        boolean hidden = text.length() - line <= 16
                && MARKUP.matcher(text.substring(line)).matches();
        return hidden ? text.substring(0, line) : text.toString();
    }

    private int completeLength() {
        return text.lastIndexOf("\n") + 1;
    }

    private boolean freeze(List<Block> frozen) {
        int complete = completeLength();
        var head = text.length() - complete > Pieces.LENGTH ? text.toString() : text.substring(0, complete);
        var document = Markup.parse(resume.opener() + head);
        var last = lastOf(document);
        if (last == null) {
            text.delete(0, complete);
            return false;
        }
        if (last != document.getFirstChild()) {
            return cut(document, last, new Resume.Fresh(), frozen);
        }
        return switch (last) {
            case ListBlock list
            when lastOf(list) != list.getFirstChild() ->
                cut(document, last.getLastChild(), new Resume.InList(numberOfLast(list)), frozen);
            case BlockQuote quote when lastOf(quote) != quote.getFirstChild() -> cutQuote(document, quote, frozen);
            case FencedCodeBlock code
            when code.getClosingFenceLength() == null && code.getFenceIndent() == 0 -> cutCode(head, code, frozen);
            case Paragraph _ when head.length() > 2 * Pieces.LENGTH -> cutText(head, frozen);
            default -> false;
        };
    }

    /// The last child, with the link definitions just before it: they may be one paragraph yet.
    private static Node lastOf(Node parent) {
        var last = parent.getLastChild();
        while (last != null && last.getPrevious() instanceof LinkReferenceDefinition definition) {
            last = definition;
        }
        return last;
    }

    /// Freezes what is before `node`.
    private boolean cut(Node document, Node node, Resume next, List<Block> frozen) {
        int start = startOf(node);
        for (var each = node; each != null; ) {
            var following = each.getNext();
            each.unlink();
            each = following;
        }
        frozen.addAll(resume.read(document));
        text.delete(0, start);
        resume = next;
        return true;
    }

    private boolean cutQuote(Node document, BlockQuote quote, List<Block> frozen) {
        var next = lastOf(quote);
        return beginsQuoted(next) && cut(document, next, new Resume.InQuote(), frozen);
    }

    /// A table's header may be a line that belongs to the quote without saying so.
    private boolean beginsQuoted(Node node) {
        int start = startOf(node);
        int end = text.indexOf("\n", start);
        return text.substring(start, end < 0 ? text.length() : end)
                .stripLeading()
                .startsWith(">");
    }

    /// Where the first line of `node` begins in the tail.
    private int startOf(Node node) {
        var span = node.getSourceSpans().getFirst();
        return span.getInputIndex() - span.getColumnIndex() - resume.opener().length();
    }

    private int numberOfLast(ListBlock list) {
        int number =
                list instanceof OrderedList ordered ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) : 0;
        if (resume instanceof Resume.InList(var first)) {
            number = first;
        }
        for (var item = list.getFirstChild(); item != list.getLastChild(); item = item.getNext()) {
            number++;
        }
        return number;
    }

    private boolean cutCode(String head, FencedCodeBlock code, List<Block> frozen) {
        var fence = resume instanceof Resume.InCode in ? in.fence() : head.substring(0, head.indexOf('\n') + 1);
        var body = resume instanceof Resume.InCode ? head : head.substring(fence.length());
        int from = 0;
        int end = Pieces.endOfCode(body, 0);
        if (end >= body.length()) {
            return false;
        }
        var inCode = resume instanceof Resume.InCode in ? in : new Resume.InCode(fence, shownListing(), 0);
        inCode.listing().replaceFrom(inCode.length(), body);
        var part = inCode.length() == 0 ? Part.FIRST : Part.MIDDLE;
        var language = BlockReader.language(code.getInfo());
        while (end < body.length()) {
            var piece = Pieces.line(body, from, end);
            int start = inCode.length() + from;
            frozen.add(new Block(List.of(), new Content.Code(language, piece, part, start, inCode.listing())));
            part = Part.MIDDLE;
            from = end;
            end = Pieces.endOfCode(body, from);
        }
        text.delete(0, head.length() - body.length() + from);
        resume = new Resume.InCode(fence, inCode.listing(), inCode.length() + from);
        return true;
    }

    /// The listing that the rows on screen already hold, if any.
    private Listing shownListing() {
        return !shown.isEmpty() && shown.getFirst().content() instanceof Content.Code code
                ? code.listing()
                : new Listing();
    }

    private boolean cutText(String head, List<Block> frozen) {
        int cut = Pieces.cutOf(head, head.length() - Pieces.LENGTH / 2);
        var blocks = resume.read(Markup.parse(resume.opener() + head.substring(0, cut)));
        if (blocks.getLast() instanceof Block(var frames, Content.Paragraph(var spans, var part))) {
            blocks.set(blocks.size() - 1, new Block(frames, new Content.Paragraph(spans, part.followed())));
        }
        frozen.addAll(blocks);
        text.delete(0, cut);
        resume = new Resume.InText();
        return true;
    }
}
