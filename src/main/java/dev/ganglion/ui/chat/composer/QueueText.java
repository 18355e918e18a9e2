package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import java.util.stream.Collectors;

/// A message that waits, in one line.
final class QueueText {
    private static final int LENGTH = 120;

    private QueueText() {}

    /// Its beginning, or the names of what is attached where it has no text.
    static String of(Draft draft) {
        String line = draft.text().strip().lines().findFirst().orElse("");
        if (line.isEmpty()) {
            return draft.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "));
        }
        int end = line.offsetByCodePoints(0, Math.min(LENGTH, line.codePointCount(0, line.length())));
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
