package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.Content;
import dev.ganglion.ui.markdown.Frame;
import dev.ganglion.ui.markdown.Span;
import dev.ganglion.ui.markdown.copy.InlineSource.Setting;
import dev.ganglion.ui.markdown.select.Excerpt;
import java.util.List;
import java.util.stream.Collectors;

/// Writes excerpts one after the other as Markdown.
final class BlockSource {
    private final StringBuilder out = new StringBuilder();
    private final Containers containers = new Containers();

    /// What closes the listing that is open, or empty.
    private String fence = "";

    void add(Excerpt excerpt) {
        boolean goesOn = out.length() > 0 && excerpt.row().continues();
        if (!goesOn) {
            closeFence();
        }
        if (!(excerpt.row() instanceof BlockText(var block))) {
            out.append(out.isEmpty() ? "" : Gap.before(excerpt.row()).text()).append(excerpt.plain());
            return;
        }
        var rest = Containers.rest(block.frames());
        if (!out.isEmpty()) {
            gap(excerpt, rest);
        }
        if (!goesOn) {
            out.append(containers.first(block.frames()));
        }
        out.append(lines(source(block, excerpt, goesOn), rest));
        fence = block.content() instanceof Content.Code code
                ? "\n" + rest + code.listing().fence()
                : "";
    }

    String text() {
        closeFence();
        return out.toString();
    }

    private void closeFence() {
        out.append(fence);
        fence = "";
    }

    private void gap(Excerpt excerpt, String rest) {
        switch (Gap.before(excerpt.row())) {
            case NONE -> {}
            case LINE -> out.append("\n").append(excerpt.row().continues() ? rest : "");
            case BLANK -> {
                var frames = ((BlockText) excerpt.row()).block().frames();
                out.append("\n").append(Containers.above(frames)).append("\n");
            }
        }
    }

    /// Begins each further line with `rest`; empty ones without the spaces at its end.
    private static String lines(String text, String rest) {
        return rest.isEmpty()
                ? text
                : text.replace("\n", "\n" + rest).replace("\n" + rest + "\n", "\n" + rest.stripTrailing() + "\n");
    }

    private static String source(Block block, Excerpt excerpt, boolean goesOn) {
        return switch (block.content()) {
            case Content.Paragraph paragraph -> part(paragraph.spans(), excerpt, goesOn ? Setting.REST : Setting.TEXT);
            case Content.Heading heading -> heading(heading, excerpt);
            case Content.Code code -> (goesOn ? "" : code.listing().fence() + code.language() + "\n") + excerpt.plain();
            case Content.Table table -> rows(table, excerpt);
            case Content.Rule _ ->
                block.frames().isEmpty() || block.frames().getLast() instanceof Frame.Quote ? "---" : "***";
        };
    }

    /// A heading of several lines is underlined.
    private static String heading(Content.Heading heading, Excerpt excerpt) {
        if (!excerpt.isFromStart()) {
            return part(heading.spans(), excerpt, Setting.HEADING);
        }
        return heading.level() <= 2 && excerpt.plain().indexOf('\n') >= 0
                ? part(heading.spans(), excerpt, Setting.TEXT) + (heading.level() == 1 ? "\n===" : "\n---")
                : "#".repeat(heading.level()) + " " + part(heading.spans(), excerpt, Setting.HEADING);
    }

    /// The source of a part of one block, without what it is in.
    static String inline(Block block, Excerpt excerpt) {
        return switch (block.content()) {
            case Content.Paragraph paragraph -> part(paragraph.spans(), excerpt, Setting.REST);
            case Content.Heading heading -> part(heading.spans(), excerpt, Setting.HEADING);
            case Content.Table table ->
                excerpt.plain().chars().noneMatch(c -> c == '\t' || c == '\n')
                        ? cellPart(table, excerpt)
                        : rows(table, excerpt);
            case Content.Code _, Content.Rule _ -> excerpt.plain();
        };
    }

    private static String part(List<Span> spans, Excerpt excerpt, Setting setting) {
        return InlineSource.text(InlineSource.part(spans, excerpt.from(), excerpt.to()), setting);
    }

    private static String cellPart(Content.Table table, Excerpt excerpt) {
        int start = 0;
        for (var row : BlockText.rows(table).toList()) {
            for (var cell : BlockText.cells(table, row).toList()) {
                int end = start + BlockText.plain(cell).length();
                if (excerpt.to() <= end) {
                    var part = InlineSource.part(cell, excerpt.from() - start, excerpt.to() - start);
                    return InlineSource.text(part, Setting.REST);
                }
                start = end + 1;
            }
        }
        return excerpt.plain();
    }

    /// The rows that the excerpt touches, all of each.
    private static String rows(Content.Table table, Excerpt excerpt) {
        var source = new StringBuilder();
        int start = 0;
        boolean header = !table.header().isEmpty();
        for (var row : BlockText.rows(table).toList()) {
            int end = start
                    + BlockText.cells(table, row)
                            .mapToInt(cell -> BlockText.plain(cell).length() + 1)
                            .sum();
            if ((excerpt.from() < end && excerpt.to() > start) || excerpt.isWhole()) {
                source.append(source.isEmpty() ? "" : "\n").append(row(table, row));
                source.append(header ? "\n" + delimiters(table) : "");
            }
            header = false;
            start = end;
        }
        return source.toString();
    }

    private static String row(Content.Table table, List<List<Span>> row) {
        return BlockText.cells(table, row)
                .map(cell -> InlineSource.text(cell, Setting.CELL))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String delimiters(Content.Table table) {
        return table.columns().stream()
                .map(column -> switch (column.align()) {
                    case LEFT -> "---";
                    case CENTER -> ":-:";
                    case RIGHT -> "--:";
                })
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
