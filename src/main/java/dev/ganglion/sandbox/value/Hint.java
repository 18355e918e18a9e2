package dev.ganglion.sandbox.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What the name of a field says about the value it wants.
///
/// @param words the single words of the name in lower case
record Hint(String name, Set<String> words) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");

    static Hint of(String name) {
        var words = new TreeSet<String>();
        for (var word : HUMP.split(name, -1)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        words.remove("");
        return new Hint(name, Set.copyOf(words));
    }

    /// The hint for one of the items of an array: “cities” want a city each.
    Hint single() {
        var one = name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return of(one);
    }

    /// The same hint, led by the format that the schema asks for.
    Hint with(JsonNode format) {
        return format.isString() ? of(format.asString()) : this;
    }

    boolean speaksOf(String... candidates) {
        return List.of(candidates).stream().anyMatch(words::contains);
    }

    /// The name as people would write it.
    String spoken() {
        return String.join(" ", HUMP.split(name, -1)).toLowerCase(Locale.ROOT).strip();
    }
}
