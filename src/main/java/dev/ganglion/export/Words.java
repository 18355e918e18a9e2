package dev.ganglion.export;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words in exports, and the sentences about files that cannot be read.
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.ganglion.export.words", Locale.ROOT);

    private Words() {}

    /// The text of `key` with `{0}`, `{1}` … replaced.
    static String text(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(values);
    }
}
