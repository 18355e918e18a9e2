package dev.ganglion.sandbox.answer;

import dev.ganglion.sandbox.input.Tools;
import dev.ganglion.sandbox.input.Tools.Freedom;
import dev.ganglion.sandbox.input.Tools.Tool;
import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.value.SchemaValue;
import dev.ganglion.sandbox.value.Unsatisfiable;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.ToolCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Decides whether a message wants a tool, which one, and with what arguments. A tool that has answered already is
/// not asked again.
record ToolPick(Tools tools) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");

    /// Words so common that they point to no tool.
    private static final Set<String> COMMON = Set.of(
            "what",
            "which",
            "when",
            "where",
            "this",
            "that",
            "with",
            "from",
            "have",
            "does",
            "will",
            "would",
            "could",
            "please",
            "given",
            "returns",
            "return",
            "about",
            "into",
            "tell",
            "name",
            "text",
            "user",
            "value",
            "string",
            "current",
            "number",
            "need",
            "want",
            "function",
            "your",
            "they",
            "them",
            "their",
            "there",
            "here",
            "some");

    private static final int STEM = 5;
    private static final int ID_LENGTH = 9;

    /// The calls to make, mostly none.
    List<ToolCall> calls(Prompt prompt) throws Refusal {
        if (tools.freedom() == Freedom.NONE || !prompt.beside().results().isEmpty()) {
            return List.of();
        }
        var message = prompt.message();
        var chosen = chosen(stems(message));
        return chosen.isPresent() ? calls(chosen.get(), message) : List.of();
    }

    /// One call, or one for each of several names in a row where the tool takes one name at a time.
    private List<ToolCall> calls(Tool tool, String message) throws Refusal {
        var first = call(tool, message);
        var calls = new ArrayList<>(List.of(first));
        var required = tool.parameters().path("required");
        var field = required.path(0).asString("");
        if (tools.parallel()
                && required.size() == 1
                && first.arguments().path(field).isString()) {
            for (var other : Listed.beside(first.arguments().path(field).asString(), message)) {
                var arguments = first.arguments().deepCopy().put(field, other);
                calls.add(new ToolCall(id(tool.name() + arguments), tool.name(), arguments));
            }
        }
        return calls;
    }

    private Optional<Tool> chosen(Set<String> said) throws Refusal {
        if (tools.forced().isPresent()) {
            var name = tools.forced().get();
            return Optional.of(tools.offered().stream()
                    .filter(tool -> tool.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badInput("tool_choice names '" + name + "', which is not in '/tools'")));
        }
        var best = tools.offered().stream().max(Comparator.comparingLong(tool -> overlap(tool, said)));
        return best.filter(tool -> tools.freedom() == Freedom.REQUIRED || overlap(tool, said) > 0);
    }

    private static long overlap(Tool tool, Set<String> said) {
        var names = tool.name().replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var parameters = tool.parameters().path("properties").toString();
        return 2 * shared(names + " " + tool.description(), said) + shared(parameters, said);
    }

    private static long shared(String text, Set<String> said) {
        return stems(text).stream().filter(said::contains).count();
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group())
                .filter(word -> !COMMON.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    private static ToolCall call(Tool tool, String message) throws Refusal {
        try {
            var value = new SchemaValue(tool.parameters()).drawnFrom(message);
            if (value instanceof ObjectNode arguments) {
                return new ToolCall(id(tool.name() + arguments), tool.name(), arguments);
            }
        } catch (Unsatisfiable e) {
            throw Refusal.badInput("no arguments fit the parameters of '" + tool.name() + "'");
        }
        throw Refusal.badInput("the parameters of '" + tool.name() + "' are no object");
    }

    /// Nine letters and digits, which is what some models insist on.
    private static String id(String seed) {
        long number = seed.chars().asLongStream().reduce(7, (hash, letter) -> hash * 0x100000001B3L + letter);
        var digits = "0".repeat(ID_LENGTH) + Long.toUnsignedString(number, Character.MAX_RADIX);
        return digits.substring(digits.length() - ID_LENGTH);
    }
}
