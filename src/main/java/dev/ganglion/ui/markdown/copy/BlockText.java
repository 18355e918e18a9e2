package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.Content;
import dev.ganglion.ui.markdown.Span;
import dev.ganglion.ui.markdown.select.RowText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The text of a block: cells of a table are followed by a tab, its rows by a line's end.
public record BlockText(Block block) implements RowText {
    @Override
    public String plain() {
        return switch (block.content()) {
            case Content.Paragraph paragraph -> plain(paragraph.spans());
            case Content.Heading heading -> plain(heading.spans());
            case Content.Code code -> code.text();
            case Content.Table table ->
                rows(table)
                        .map(row -> cells(table, row).map(BlockText::plain).collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n"));
            case Content.Rule _ -> "";
        };
    }

    static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /// The rows of a piece of a table, with its header.
    static Stream<List<List<Span>>> rows(Content.Table table) {
        return table.header().isEmpty()
                ? table.rows().stream()
                : Stream.concat(Stream.of(table.header()), table.rows().stream());
    }

    /// A cell for each column.
    static Stream<List<Span>> cells(Content.Table table, List<List<Span>> row) {
        return IntStream.range(0, table.columns().size()).mapToObj(i -> i < row.size() ? row.get(i) : List.of());
    }

    @Override
    public boolean continues() {
        return switch (block.content()) {
            case Content.Paragraph paragraph -> !paragraph.part().opens();
            case Content.Code code -> !code.part().opens();
            case Content.Table table -> !table.part().opens();
            case Content.Heading _, Content.Rule _ -> false;
        };
    }

    @Override
    public Optional<String> listing() {
        return block.content() instanceof Content.Code code
                ? Optional.of(code.listing().text())
                : Optional.empty();
    }
}
