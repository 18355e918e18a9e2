package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Mark;
import dev.ganglion.ui.markdown.Span;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Writes runs of text as Markdown: emphasis, links, code and pictures.
final class InlineSource {
    /// From the outside in.
    private static final List<Mark> NESTING = List.of(Mark.STRIKE, Mark.STRONG, Mark.EMPHASIS);

    private static final Set<Mark> VERBATIM = Set.of(Mark.HTML, Mark.LATEX);

    private final Setting setting;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Mark> open = new ArrayDeque<>();

    /// Where runs stand.
    enum Setting {
        /// At the beginning of a paragraph.
        TEXT,
        /// Later in one.
        REST,
        HEADING,
        CELL
    }

    private InlineSource(Setting setting) {
        this.setting = setting;
    }

    /// The source of runs that stand there.
    static String text(List<Span> spans, Setting setting) {
        return new InlineSource(setting).write(spans);
    }

    /// The runs between two offsets of their joined text.
    static List<Span> part(List<Span> spans, int from, int to) {
        var part = new ArrayList<Span>();
        int start = 0;
        for (var span : spans) {
            int first = Math.clamp(from - (long) start, 0, span.text().length());
            int last = Math.clamp(to - (long) start, 0, span.text().length());
            if (first < last) {
                part.add(new Span(span.text().substring(first, last), span.marks(), span.link()));
            }
            start += span.text().length();
        }
        return part;
    }

    private String write(List<Span> spans) {
        var written = spans.stream()
                .filter(span -> !span.marks().contains(Mark.TARGET))
                .toList();
        for (int i = 0; i < written.size(); ) {
            int end = endOfLink(written, i);
            link(written.subList(i, end));
            i = end;
        }
        close(Set.of());
        return out.toString();
    }

    private static int endOfLink(List<Span> spans, int from) {
        var first = spans.get(from);
        int end = from + 1;
        while (end < spans.size()
                && spans.get(end).link().equals(first.link())
                && isImage(spans.get(end)) == isImage(first)) {
            end++;
        }
        return end;
    }

    private static boolean isImage(Span span) {
        return span.marks().contains(Mark.IMAGE);
    }

    private void link(List<Span> spans) {
        var target = spans.getFirst().link();
        if (target.isEmpty()) {
            spans.forEach(span -> run(span, false));
            return;
        }
        close(Set.of());
        var words = BlockText.plain(spans);
        boolean image = isImage(spans.getFirst());
        if (!image && words.equals(target) && Target.of(target).opens().isPresent()) {
            out.append(target);
            return;
        }
        out.append(image ? "![" : "[");
        if (!image || !words.equals(Links.hint(target))) {
            spans.forEach(span -> run(span, true));
        }
        close(Set.of());
        out.append("](").append(destination(target)).append(')');
    }

    private static String destination(String target) {
        boolean simple = !target.isEmpty() && target.chars().noneMatch(c -> c <= ' ' || "()<>\\".indexOf(c) >= 0);
        return simple
                ? target
                : "<" + target.replace("\\", "\\\\").replace("<", "\\<").replace(">", "\\>") + ">";
    }

    /// Marks hold only what is not space at their ends: else they would not be read as marks.
    private void run(Span span, boolean inLink) {
        close(span.marks());
        var text = span.text();
        var rest = text.stripLeading();
        out.append(hard(text.substring(0, text.length() - rest.length())));
        var core = rest.stripTrailing();
        if (!core.isEmpty()) {
            NESTING.stream()
                    .filter(span.marks()::contains)
                    .filter(mark -> !open.contains(mark))
                    .forEach(this::open);
            out.append(words(core, span.marks(), inLink));
        }
        out.append(hard(rest.substring(core.length())));
    }

    private String words(String text, Set<Mark> marks, boolean inLink) {
        if (marks.contains(Mark.CODE)) {
            return code(text);
        }
        if (marks.stream().anyMatch(VERBATIM::contains)) {
            return text;
        }
        var words = Escapes.words(text, setting == Setting.CELL, inLink);
        return hard(
                switch (setting) {
                    case TEXT, REST -> safeLines(words);
                    case HEADING -> words.endsWith("#") ? words.substring(0, words.length() - 1) + "\\#" : words;
                    case CELL -> words;
                });
    }

    private String safeLines(String words) {
        boolean begins = out.isEmpty() ? setting == Setting.TEXT : out.charAt(out.length() - 1) == '\n';
        int line = begins ? 0 : words.indexOf('\n') + 1;
        return begins || line > 0 ? words.substring(0, line) + Escapes.lineStarts(words.substring(line)) : words;
    }

    /// A line's end within a paragraph is a hard one.
    private String hard(String text) {
        return setting == Setting.HEADING ? text.replace('\n', ' ') : text.replace("\n", "\\\n");
    }

    private String code(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(longest + 1);
        var pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return fence + pad + (setting == Setting.CELL ? text.replace("|", "\\|") : text) + pad + fence;
    }

    private void open(Mark mark) {
        open.push(mark);
        out.append(delimiter(mark));
    }

    /// Closes all that is open up to the last mark that is not wanted any more, before spaces at the end.
    private void close(Set<Mark> wanted) {
        int end = out.length();
        while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
            end -= out.charAt(end - 1) == '\n' && end > 1 && out.charAt(end - 2) == '\\' ? 2 : 1;
        }
        while (!wanted.containsAll(open)) {
            var closing = delimiter(open.pop());
            out.insert(end, closing);
            end += closing.length();
        }
    }

    private static String delimiter(Mark mark) {
        return switch (mark) {
            case STRIKE -> "~~";
            case STRONG -> "**";
            case EMPHASIS -> "*";
            case CODE, HTML, LATEX, IMAGE, TARGET -> "";
        };
    }
}
