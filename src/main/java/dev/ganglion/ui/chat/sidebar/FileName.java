package dev.ganglion.ui.chat.sidebar;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names for files that every system takes.
final class FileName {
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LENGTH = 60;

    private FileName() {}

    /// The letters and figures of a title, or a word where it has none.
    static String of(String title) {
        String words = ODD.matcher(title).replaceAll("-").replaceAll("^-+", "");
        int end = words.offsetByCodePoints(0, Math.min(LENGTH, words.codePointCount(0, words.length())));
        String name = words.substring(0, end).replaceAll("-+$", "").toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "conversation" : name;
    }
}
