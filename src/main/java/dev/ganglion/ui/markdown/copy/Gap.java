package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Content;
import dev.ganglion.ui.markdown.Frame;
import dev.ganglion.ui.markdown.select.RowText;
import java.util.List;
import java.util.regex.Pattern;

/// What stands between a row and the one before it.
enum Gap {
    NONE,
    LINE,
    BLANK;

    /// Items that need no empty line between them and the text that they are nested in.
    private static final Pattern MAY_INTERRUPT = Pattern.compile("•|1[.)]");

    /// As it is written where nothing contains the rows.
    String text() {
        return switch (this) {
            case NONE -> "";
            case LINE -> "\n";
            case BLANK -> "\n\n";
        };
    }

    /// The gap before `row`, which does not come first.
    static Gap before(RowText row) {
        if (row instanceof RawText raw && raw.continues()) {
            return raw.isWithinLine() ? NONE : LINE;
        }
        if (!(row instanceof BlockText(var block))) {
            return BLANK;
        }
        if (row.continues()) {
            return switch (block.content()) {
                case Content.Code code -> code.listing().isLineStart(code.start()) ? LINE : NONE;
                case Content.Table _ -> LINE;
                case Content.Paragraph _, Content.Heading _, Content.Rule _ -> NONE;
            };
        }
        return isTight(block.frames(), row.plain().isEmpty()) ? LINE : BLANK;
    }

    /// Items stand close to each other, unless what is before them would swallow the first of them.
    private static boolean isTight(List<Frame> frames, boolean isEmpty) {
        boolean nested =
                frames.stream().filter(frame -> !(frame instanceof Frame.Quote)).count() > 1;
        return switch (frames.isEmpty() ? new Frame.Quote(true) : frames.getLast()) {
            case Frame.Item(var marker, var first) ->
                !first || (nested && !isEmpty && MAY_INTERRUPT.matcher(marker).matches());
            case Frame.Task(var _, var first) -> !first || nested;
            case Frame.Quote _, Frame.Indent _ -> false;
        };
    }
}
