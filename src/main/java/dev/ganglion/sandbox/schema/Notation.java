package dev.ganglion.sandbox.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads the catalogue's notation of types, such as `array<integer 0..255>|string`, into JSON Schema.
///
/// Alternatives share one schema with a list of types: `items` concerns arrays only and `properties` objects only, so
/// that nothing is lost, and a value of a wrong type is one plain complaint.
final class Notation {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern RANGE = Pattern.compile("integer (\\d+)\\.\\.(\\d+)");

    private Notation() {}

    static ObjectNode schema(String notation) {
        var schema = NODES.objectNode();
        var types = new ArrayList<String>();
        for (var part : split(notation, '|')) {
            types.add(alternative(part.strip(), schema));
        }
        if (types.size() == 1) {
            schema.put("type", types.getFirst());
        } else {
            types.stream().distinct().sorted().forEach(schema.putArray("type")::add);
        }
        return schema;
    }

    /// Adds what one alternative says. Returns its JSON type.
    private static String alternative(String text, ObjectNode schema) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            schema.put("minimum", Integer.parseInt(range.group(1)));
            schema.put("maximum", Integer.parseInt(range.group(2)));
            return "integer";
        }
        if (text.startsWith("{") || text.startsWith("object{")) {
            fields(inside(text), schema);
            return "object";
        }
        if (text.startsWith("array<")) {
            schema.set("items", schema(inside(text)));
            return "array";
        }
        return named(text, schema);
    }

    private static String named(String text, ObjectNode schema) {
        return switch (text) {
            case "dataURL" -> {
                schema.put("pattern", "^data:");
                yield "string";
            }
            case "string(digits)" -> {
                schema.put("pattern", "^[0-9]+$");
                yield "string";
            }
            case "file" -> {
                schema.put("format", "binary");
                yield "string";
            }
            case "string(base64)" -> "string";
            case "string", "integer", "number", "boolean", "array", "object", "null" -> text;
            default -> "object"; // the catalogue's own names are of objects: ChatMessage, function, question, map<…>
        };
    }

    private static void fields(String names, ObjectNode schema) {
        var properties = schema.withObject("/properties");
        for (var field : split(names, ',')) {
            int colon = field.indexOf(':');
            properties.putObject((colon < 0 ? field : field.substring(0, colon)).strip());
        }
    }

    private static String inside(String text) {
        int open = text.indexOf(text.startsWith("array<") ? '<' : '{');
        return text.substring(open + 1, text.length() - 1);
    }

    /// Splits where no bracket is open.
    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "<{([".indexOf(c) >= 0 ? 1 : ">})]".indexOf(c) >= 0 ? -1 : 0;
            if (c == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /// The name in front of any bracket or dot, in the notation of replies.
    static String name(String text) {
        return text.split("[\\[{.|<]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
