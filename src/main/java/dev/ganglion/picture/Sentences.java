package dev.ganglion.picture;

import dev.ganglion.domain.Explanation;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people read about pictures.
final class Sentences {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.ganglion.picture.pictures", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Sentences() {}

    static Explanation refusal(String key, Map<String, String> values) {
        return new Explanation(
                text(key + ".title", values),
                text(key + ".happened", values),
                text(key + ".todo", values),
                "PICTURE-" + key.toUpperCase(Locale.ROOT));
    }

    /// The text of that key with every `{name}` replaced once.
    static String text(String key, Map<String, String> values) {
        return NAME.matcher(TEXTS.getString(key))
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }

    /// Such as `4032 × 3024`.
    static String size(long width, long height) {
        return width + " × " + height;
    }
}
