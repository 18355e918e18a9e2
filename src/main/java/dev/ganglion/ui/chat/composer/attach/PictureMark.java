package dev.ganglion.ui.chat.composer.attach;

import java.util.Arrays;

/// The first bytes of the usual kinds of pictures; a question mark stands for any byte.
enum PictureMark {
    PNG("\u0089PNG"),
    JPEG("\u00ff\u00d8\u00ff"),
    GIF("GIF8"),
    WEBP("RIFF????WEBP"),
    BMP("BM????\0\0\0\0");

    private final String mark;

    PictureMark(String mark) {
        this.mark = mark;
    }

    /// Whether a file that begins so is one of them, or pretends to be.
    static boolean begins(byte[] head) {
        return Arrays.stream(values()).anyMatch(kind -> kind.marks(head));
    }

    private boolean marks(byte[] head) {
        if (head.length < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (mark.charAt(i) != '?' && mark.charAt(i) != (head[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
