package dev.ganglion.cli.input;

import dev.ganglion.domain.table.Table;
import dev.ganglion.domain.table.UnclosedQuote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The texts of a file of comma-separated values: its column called text, else its first.
///
/// @param texts none of them empty
/// @param numbers of the row that each of them stands in, the first below the title being 1
/// @param gaps the numbers of the rows without a text
public record CsvColumn(List<String> texts, List<Integer> numbers, List<Integer> gaps) {
    /// None.
    public static final CsvColumn NONE = new CsvColumn(List.of(), List.of(), List.of());

    private static final int NAMED = 20;

    public CsvColumn {
        texts = List.copyOf(texts);
        numbers = List.copyOf(numbers);
        gaps = List.copyOf(gaps);
    }

    /// Reads it.
    public static CsvColumn read(String csv) throws Misuse {
        try {
            Table table = Table.read(csv);
            OptionalInt titled = table.titled("text");
            int column = titled.orElse(0);
            boolean headless = titled.isPresent();
            return new CsvColumn(
                    table.cells(column, headless), table.numbers(column, headless), table.gaps(column, headless));
        } catch (UnclosedQuote e) {
            throw new Misuse("--csv cannot be read. " + e.getMessage());
        }
    }

    /// Which rows give no text, as a sentence; empty where all do.
    public Optional<String> leftOut() {
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        String rows = gaps.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = gaps.size() > NAMED ? " and %d more".formatted(gaps.size() - NAMED) : "";
        return Optional.of(
                gaps.size() == 1
                        ? "1 row of --csv holds no text and is left out: row %s.".formatted(rows)
                        : "%d rows of --csv hold no text and are left out: rows %s%s."
                                .formatted(gaps.size(), rows, more));
    }
}
