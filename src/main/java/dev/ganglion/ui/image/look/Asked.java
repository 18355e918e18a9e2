package dev.ganglion.ui.image.look;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.image.Look;
import java.util.Locale;
import java.util.Map;

/// What a model is asked about a picture.
///
/// @param length of a caption
/// @param words the question, or what is looked for; of no meaning to models that take none
/// @param parameters further fields of the request
record Asked(Model model, Wish wish, Look.Caption.Length length, String words, Map<String, Object> parameters) {
    Asked {
        words = words.strip();
        parameters = Map.copyOf(parameters);
    }

    Eye eye() {
        return Eye.of(model);
    }

    /// Whether nothing is missing: places need to know of what.
    boolean whole() {
        return eye() != Eye.LOOKS || wish == Wish.QUERY || wish == Wish.CAPTION || !words.isEmpty();
    }

    /// What a model that looks is to do.
    Look look() {
        return switch (wish) {
            case QUERY -> new Look.Query(words.isEmpty() ? Texts.text("look.question") : words);
            case CAPTION -> new Look.Caption(length);
            case POINT -> new Look.Point(words);
            case DETECT -> new Look.Detect(words);
        };
    }

    /// In a few words for people.
    String told() {
        return switch (eye()) {
            case DESCRIBES -> words.isEmpty() ? Texts.text("look.told.describe") : quoted("look.told.query");
            case CLASSIFIES -> Texts.text("look.told.classify");
            case DETECTS -> Texts.text("look.told.detects");
            case LOOKS ->
                switch (wish) {
                    case QUERY -> words.isEmpty() ? Texts.text("look.question") : quoted("look.told.query");
                    case CAPTION ->
                        Texts.text("look.told.caption." + length.name().toLowerCase(Locale.ROOT));
                    case POINT -> quoted("look.told.point");
                    case DETECT -> quoted("look.told.detect");
                };
        };
    }

    private String quoted(String key) {
        return Texts.text(key, words);
    }
}
