package dev.ganglion.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words that users read, all in one bundle.
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.ganglion.ui.texts", Locale.ENGLISH);

    private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /// The text of `key`, with `{0}`, `{1}` … replaced. Numbers are formatted by the caller.
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : format(key, pattern, values);
    }

    /// Patterns are read once each: a page that counts as one types makes dozens of texts at a key press.
    /// Only one thread at a time may use one, so each gets its own copy.
    private static String format(String key, String pattern, Object... values) {
        MessageFormat format = FORMATS.computeIfAbsent(key, _ -> new MessageFormat(pattern, Locale.ENGLISH));
        return ((MessageFormat) format.clone()).format(values);
    }

    /// The text of `key`, for keys that are made of names which no one here chose; empty where there is none.
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }
}
