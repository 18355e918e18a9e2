package dev.ganglion.sandbox.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Names that stand in a row, such as “Paris, Rome and Oslo”.
final class Listed {
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]*+(?: \\p{Lu}[\\p{L}'’-]*+)*+";
    private static final String BETWEEN = "(?:, and |, or |, | and | or )(?:in )?";
    private static final Pattern ROW = Pattern.compile(NAME + "(?:" + BETWEEN + NAME + ")++");
    private static final int MOST = 4;

    /// Who lists names does so near the beginning, and a book of names takes long to read.
    private static final int READ = 10_000;

    private Listed() {}

    /// The others in the row that a name stands in, none if it stands alone.
    static List<String> beside(String name, String message) {
        return ROW
                .matcher(message.substring(0, Math.min(READ, message.length())))
                .results()
                .map(row -> Arrays.asList(row.group().split(BETWEEN)))
                .filter(names -> names.contains(name))
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(other -> !other.equals(name))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
