package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Frame;
import dev.ganglion.ui.markdown.select.Excerpt;
import java.util.List;

/// Writes excerpts one after the other as words, items with the markers that are seen.
final class BlockWords {
    private final StringBuilder out = new StringBuilder();

    void add(Excerpt excerpt) {
        if (!out.isEmpty()) {
            out.append(Gap.before(excerpt.row()).text());
        }
        if (excerpt.isFromStart()
                && excerpt.row() instanceof BlockText(var block)
                && !excerpt.row().continues()) {
            out.append(marker(block.frames()));
        }
        out.append(excerpt.plain());
    }

    String text() {
        return out.toString();
    }

    private static String marker(List<Frame> frames) {
        var marker = new StringBuilder();
        for (var frame : frames) {
            marker.append(
                    switch (frame) {
                        case Frame.Quote _ -> "";
                        case Frame.Item(var shown, var _) -> shown + " ";
                        case Frame.Task(var done, var _) -> done ? "☑ " : "☐ ";
                        case Frame.Indent(var width) -> " ".repeat(width);
                    });
        }
        return marker.toString();
    }
}
