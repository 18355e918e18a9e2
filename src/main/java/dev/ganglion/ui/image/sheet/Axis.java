package dev.ganglion.ui.image.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Values that are written one after the other.
final class Axis {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private Axis() {}

    /// The lines that hold anything, each once.
    static List<String> lines(String written) {
        return written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// The numbers up to `most` between commas or spaces, each once; a range such as `3-6` means all in it.
    static List<Long> numbers(String written, long most) {
        return Stream.of(written.strip().split("[,;\\s]+"))
                .flatMap(part -> range(part, most))
                .filter(number -> number <= most)
                .distinct()
                .limit(SheetPlan.MOST + 1L)
                .toList();
    }

    private static Stream<Long> range(String part, long most) {
        String[] ends = part.split("[-–]", 2);
        if (!NUMBER.matcher(ends[0]).matches()) {
            return Stream.of();
        }
        long first = Long.parseLong(ends[0]);
        if (ends.length == 1) {
            return Stream.of(first);
        }
        return NUMBER.matcher(ends[1]).matches()
                ? Stream.iterate(first, next -> next <= Math.min(most, Long.parseLong(ends[1])), next -> next + 1)
                : Stream.of();
    }

    /// Whether there is anything in it that is no number.
    static boolean strange(String written) {
        return Stream.of(written.strip().split("[,;\\s]+"))
                .anyMatch(part -> !part.isEmpty() && !part.matches("\\d{1,10}([-–]\\d{1,10})?"));
    }
}
