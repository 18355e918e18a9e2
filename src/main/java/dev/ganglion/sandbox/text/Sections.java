package dev.ganglion.sandbox.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads a text resource of the sandbox: groups of lines, each under its name in brackets.
public final class Sections {
    private static final Pattern NAME = Pattern.compile("\\[([a-z.]+)]");
    private static final String FOLDER = "/dev/ganglion/sandbox/";

    private Sections() {}

    /// The lines of each group, without the empty lines at its end. What stands before the first group is a comment.
    public static Map<String, List<String>> of(String resource) {
        var groups = new LinkedHashMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (var line : lines(FOLDER + resource)) {
            var name = NAME.matcher(line);
            if (name.matches()) {
                lines = new ArrayList<>();
                groups.put(name.group(1), lines);
            } else {
                lines.add(line);
            }
        }
        groups.values().forEach(Sections::trim);
        return groups;
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }

    private static List<String> lines(String path) {
        var in = Objects.requireNonNull(Sections.class.getResourceAsStream(path), path);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
