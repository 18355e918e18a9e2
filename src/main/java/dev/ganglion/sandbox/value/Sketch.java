package dev.ganglion.sandbox.value;

import dev.ganglion.sandbox.text.Clues;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An object about a message that comes without a schema: the keys that the message asks for, else what can be counted.
public final class Sketch {
    private static final Pattern KEYS = Pattern.compile(
            "\\b(?:keys?|fields?|properties|attributes)\\b\\s*"
                    + "(?:called|named|like|such as|are|:)*\\s*([^.!?\\n]{1,200})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KEY = Pattern.compile("[\"“'`]?([A-Za-z_][\\w-]{0,40})[\"”'`]?(?: \\([^)]*\\))?");
    private static final int MOST_KEYS = 20;

    private Sketch() {}

    /// The object for that message.
    public static ObjectNode about(String message) {
        var clues = Clues.of(message);
        var keys = keys(clues);
        var object = JsonNodeFactory.instance.objectNode();
        if (keys.isEmpty()) {
            object.put("topic", clues.topic());
            clues.keywords().forEach(object.putArray("keywords")::add);
            return object.put("words", message.isBlank() ? 0 : message.strip().split("\\s+").length);
        }
        var words = message.substring(0, message.length() - keysPart(clues).length());
        var source = Clues.of(words.isBlank() ? message : words);
        keys.forEach(key -> put(object, key, source));
        return object;
    }

    private static void put(ObjectNode object, String key, Clues source) {
        var hint = Hint.of(key);
        if (hint.speaksOf("count", "number", "age", "amount", "total", "price", "year", "id", "score", "size")) {
            source.number(any -> true)
                    .ifPresentOrElse(number -> object.put(key, number), () -> object.put(key, key.length()));
        } else if (key.endsWith("s") && !key.endsWith("ss")) {
            source.keywords().forEach(object.putArray(key)::add);
        } else {
            object.put(
                    key,
                    new Words(source)
                            .evident(JsonNodeFactory.instance.objectNode(), hint)
                            .or(source::name)
                            .orElseGet(source::topic));
        }
    }

    private static List<String> keys(Clues clues) {
        var part = KEYS.matcher(clues.text());
        if (!part.find()) {
            return List.of();
        }
        return Stream.of(part.group(1).split(",| and | or "))
                .map(String::strip)
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .distinct()
                .limit(MOST_KEYS)
                .toList();
    }

    private static String keysPart(Clues clues) {
        var part = KEYS.matcher(clues.text());
        return part.find() ? clues.text().substring(part.start()) : "";
    }
}
