package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.copy.RawText;
import dev.ganglion.ui.markdown.select.RowText;
import dev.ganglion.ui.markdown.text.Bidi;

/// The text of a row that can be selected and found. Reasoning is not among it, so that nobody copies it unasked.
final class RowTexts {
    private RowTexts() {}

    static RowText of(ChatRow row) {
        return switch (row) {
            case ChatRow.Asked(var prompt, var _) -> RowText.of(Bidi.withoutTurns(prompt.text()));
            case ChatRow.Body(var _, var block) -> new BlockText(block);
            case ChatRow.Raw(var _, var block) -> new RawText(block);
            case ChatRow.Head _, ChatRow.Reasoned _, ChatRow.Pending _, ChatRow.Called _ -> RowText.NONE;
            case ChatRow.Foot _, ChatRow.Owing _, ChatRow.Told _, ChatRow.Editing _ -> RowText.NONE;
        };
    }
}
