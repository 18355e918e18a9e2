package dev.ganglion.ui.connection.draft;

import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A gateway's metadata as lines of `name = value`. Numbers and `true` or `false` are sent as such.
final class MetadataText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final int MOST = 5;

    private MetadataText() {}

    static String of(Map<String, Object> metadata) {
        return new TreeMap<>(metadata)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /// What is wrong with it, in a sentence.
    static Optional<String> problem(String typed) {
        List<String> lines = lines(typed);
        if (lines.size() > MOST) {
            return Optional.of(Texts.text("connection.problem.metadata.many", Integer.toString(MOST)));
        }
        return lines.stream()
                .filter(line -> line.indexOf('=') < 1
                        || line.substring(line.indexOf('=') + 1).isBlank())
                .findFirst()
                .map(line -> Texts.text("connection.problem.metadata", line));
    }

    static Map<String, Object> values(String typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        lines(typed).forEach(line -> {
            int sign = line.indexOf('=');
            values.put(
                    line.substring(0, sign).strip(),
                    value(line.substring(sign + 1).strip()));
        });
        return values;
    }

    private static Object value(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        return NUMBER.matcher(written).matches() ? new BigDecimal(written) : written;
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
