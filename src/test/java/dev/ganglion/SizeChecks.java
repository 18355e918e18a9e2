package dev.ganglion;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How big a thing may be.
final class SizeChecks {
    /// Files with a type of more than 250 lines, each with the reason why it is better whole.
    private static final Map<String, String> LONG = Map.of();

    private SizeChecks() {}

    /// Of every source, tests and benches too.
    static List<Check> everywhere() {
        return List.of(
                new Check(
                        "a type has at most 400 lines",
                        source -> typesBeyond(400, source),
                        "class Long {" + "\n".repeat(400) + "}"),
                new Check(
                        "a method body has at most 40 lines",
                        SizeChecks::longMethods,
                        "class C { Runnable r = new Runnable() { public void run() {" + "\n".repeat(42) + "} }; }"));
    }

    /// Of the application: a test may show a long line of the protocol, and take a long row of a table.
    static List<Check> inMain() {
        return List.of(
                new Check(
                        "a type has at most 250 lines, or a reason",
                        source -> typesBeyond(250, source).stream()
                                .filter(place -> !LONG.containsKey(source.name()))
                                .toList(),
                        "class Long {" + "\n".repeat(250) + "}"),
                new Check("a line has at most 120 columns", SizeChecks::longLines, "// " + "x".repeat(118)),
                new Check(
                        "a method has at most 4 parameters",
                        SizeChecks::manyParameters,
                        "class C { C(int a, int b, int c, int d, int e) {} }"));
    }

    private static List<String> typesBeyond(int lines, Source source) {
        return source.types().stream()
                .filter(type -> source.lastLine(type) - source.firstLine(type) + 1 > lines)
                .map(type ->
                        source.at(source.firstLine(type), type.getSimpleName().toString()))
                .toList();
    }

    private static List<String> longMethods(Source source) {
        return Method.in(source).stream()
                .filter(method -> method.bodyLines() > 40)
                .map(method -> method.at(source) + " has " + method.bodyLines())
                .toList();
    }

    private static List<String> manyParameters(Source source) {
        return Method.in(source).stream()
                .filter(Method::ours)
                .filter(method -> method.tree().getParameters().size() > 4)
                .map(method -> method.at(source))
                .toList();
    }

    private static List<String> longLines(Source source) {
        var lines = source.text().lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > 120)
                .mapToObj(i -> source.at(i + 1, "is too long"))
                .toList();
    }
}
