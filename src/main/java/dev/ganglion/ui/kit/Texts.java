package dev.ganglion.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The words that users read, all in one bundle.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.ganglion.ui.texts", Locale.ENGLISH);

    private Texts() {}

    /// The text of `key`, with `{0}`, `{1}` … replaced. Numbers are formatted by the caller.
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /// The text of `key`, for keys that are made of names which no one here chose; empty where there is none.
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
