package dev.ganglion.domain;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences about one kind of failure, with what is filled in.
record Text(String key, Map<String, String> values) {
    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("dev.ganglion.domain.failures", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST = 500;

    Text(String key) {
        this(key, Map.of());
    }

    String happened() {
        return sentence(key + ".happened", values);
    }

    String todo() {
        return sentence(key + ".todo", values);
    }

    /// The sentence of that key with every `{name}` replaced once.
    static String sentence(String key, Map<String, String> values) {
        return NAME.matcher(SENTENCES.getString(key))
                .replaceAll(
                        name -> Matcher.quoteReplacement(trimmed(values.getOrDefault(name.group(1), name.group()))));
    }

    /// Without the full stop that the sentence has already, and never a page long.
    private static String trimmed(String value) {
        String text = value.strip();
        if (text.length() > LONGEST) {
            return text.substring(0, LONGEST) + '…';
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
