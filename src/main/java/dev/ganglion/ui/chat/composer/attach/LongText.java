package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.kit.Texts;
import java.nio.charset.StandardCharsets;

/// Texts that are too long for the box, which lays all of its text out at every key, and become attachments.
final class LongText {
    private static final int CHARACTERS = 8_000;
    private static final int LINES = 200;

    /// What the box still bears at a few milliseconds a key.
    private static final int BEARABLE = 40_000;

    private static final int ENDLESS = 5_000_000;

    private LongText() {}

    /// Whether that text is better attached than put into the box, which holds so many characters already.
    static boolean tooLong(String text, int before) {
        return text.length() + (long) before > BEARABLE || text.length() > CHARACTERS || lines(text) > LINES;
    }

    /// Whether it is longer than any model takes.
    static boolean endless(String text) {
        return text.length() > ENDLESS;
    }

    /// Whether the box may have it when the user wishes so.
    static boolean bearable(Attachment.TextFile file, int before) {
        return file.text().length() + before <= BEARABLE;
    }

    static Attachment.TextFile attach(String name, String text) {
        return new Attachment.TextFile(
                Octets.of(text.getBytes(StandardCharsets.UTF_8)).digest(), name, text);
    }

    /// Such as `20,000 lines, 1.2 MB`.
    static String size(Attachment.TextFile file) {
        int lines = lines(file.text());
        String bytes = Figures.bytes(file.text().getBytes(StandardCharsets.UTF_8).length);
        return lines == 1
                ? Texts.text("composer.text.line", bytes)
                : Texts.text("composer.text.lines", Figures.count(lines), bytes);
    }

    private static int lines(String text) {
        int breaks = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            breaks++;
        }
        return text.endsWith("\n") ? breaks : breaks + 1;
    }
}
