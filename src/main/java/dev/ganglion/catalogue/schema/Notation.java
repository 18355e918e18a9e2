package dev.ganglion.catalogue.schema;

import dev.ganglion.catalogue.schema.Traits.Special;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Parameter.Range;
import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the types that the bundled catalogue writes, such as `array<integer 0..255>|string` or `object{type,content}`.
final class Notation {
    private static final Set<String> PLAIN = Set.of("string", "integer", "number", "boolean", "array", "object");

    private Notation() {}

    static Traits traits(Parameter parameter) {
        Traits traits = read(parameter.type());
        Bounds range = bounds(parameter.range());
        traits = switch (parameter.range().measure()) {
            case VALUE -> traits.bounds(range, Bounds.ANY, Bounds.ANY);
            case LETTERS -> traits.bounds(Bounds.ANY, range, Bounds.ANY);
            case ITEMS -> traits.bounds(Bounds.ANY, Bounds.ANY, range);
        };
        return parameter.choices().isEmpty() ? traits : choices(traits, parameter.choices());
    }

    /// The choices of an object are those of its `type`, and say nothing of the whole; those of a list are its items'.
    private static Traits choices(Traits traits, List<String> choices) {
        List<Value> options = choices.stream().<Value>map(Value.Text::new).toList();
        if (traits.types().contains("array")) {
            return traits.items(Traits.of("string").options(options));
        }
        return traits.types().equals(Set.of("string")) ? traits.options(options) : traits;
    }

    private static Bounds bounds(Range range) {
        return Bounds.stated(range.least(), range.most());
    }

    private static Traits read(String notation) {
        Traits all = Traits.UNKNOWN;
        for (String part : split(notation, '|')) {
            if (!part.equals("null")) {
                all = either(all, one(part.strip()));
            }
        }
        return all;
    }

    private static Traits one(String text) {
        if (text.startsWith("array<integer ") || text.equals("file") || text.equals("string(base64)")) {
            return Traits.of("string").special(Special.BINARY);
        }
        if (text.startsWith("{") || text.startsWith("object{")) {
            List<String> keys = keys(inside(text));
            boolean stream = keys.containsAll(List.of("body", "contentType")) || keys.contains("base64");
            return Traits.of("object").keys(keys).special(stream ? Special.BINARY : Special.NOTHING);
        }
        if (text.startsWith("array<")) {
            Traits each = read(inside(text));
            return Traits.of("array").items(each).special(each.special());
        }
        return switch (text) {
            case "string(digits)" -> Traits.of("string").special(Special.DIGITS);
            case "dataURL" -> Traits.of("string").special(Special.BINARY);
            default -> Traits.of(PLAIN.contains(text) ? text : "object");
        };
    }

    private static Traits either(Traits left, Traits right) {
        Set<String> types = new LinkedHashSet<>(left.types());
        types.addAll(right.types());
        Traits both = Traits.of(types.toArray(String[]::new))
                .keys(left.keys().isEmpty() ? right.keys() : left.keys())
                .special(left.special() == Special.NOTHING ? right.special() : left.special());
        return Stream.of(left, right)
                .flatMap(side -> side.each().stream())
                .findFirst()
                .map(both::items)
                .orElse(both);
    }

    private static List<String> keys(String names) {
        return split(names, ',').stream()
                .map(name -> name.split(":", 2)[0].strip())
                .toList();
    }

    private static String inside(String text) {
        int open = text.indexOf(text.startsWith("array<") ? '<' : '{');
        return text.substring(open + 1, text.length() - 1);
    }

    /// Splits where no bracket is open.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ("<{(".indexOf(letter) >= 0) {
                depth++;
            } else if (">})".indexOf(letter) >= 0) {
                depth--;
            } else if (letter == separator && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
