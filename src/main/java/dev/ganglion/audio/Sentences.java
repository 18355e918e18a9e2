package dev.ganglion.audio;

import dev.ganglion.domain.Explanation;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people read about sound.
final class Sentences {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dev.ganglion.audio.sounds", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private Sentences() {}

    static Explanation failure(String key, Map<String, String> values) {
        return new Explanation(
                text(key + ".title", values),
                text(key + ".happened", values),
                text(key + ".todo", values),
                "AUDIO-" + key.toUpperCase(Locale.ROOT));
    }

    private static String text(String key, Map<String, String> values) {
        return NAME.matcher(TEXTS.getString(key))
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
