package dev.ganglion.sandbox.value;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Refuses patterns that could keep a thread busy for ever: the JDK's expressions try every way to match, and nothing
/// interrupts them.
final class SafePatterns {
    /// A group that repeats what itself repeats or offers a choice, or a reference back to a group.
    private static final Pattern COSTLY = Pattern.compile("[+*|}][^()]*\\)++[+*{]|\\\\[1-9]|\\\\k<");

    private static final int LONGEST = 1_000;

    private SafePatterns() {}

    /// Looks at every `pattern` in a schema, and at the names of `patternProperties`.
    static void check(JsonNode schema) throws Unsatisfiable {
        var pattern = schema.path("pattern");
        if (pattern.isString()) {
            check(pattern.stringValue());
        }
        for (var name : schema.path("patternProperties").propertyNames()) {
            check(name);
        }
        for (var inner : schema) {
            check(inner);
        }
    }

    private static void check(String pattern) throws Unsatisfiable {
        if (pattern.length() > LONGEST || COSTLY.matcher(pattern).find()) {
            throw new Unsatisfiable("a pattern that may take for ever: " + pattern);
        }
    }
}
