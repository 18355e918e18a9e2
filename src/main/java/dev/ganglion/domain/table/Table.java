package dev.ganglion.domain.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of cells, as a file or a paste has them. A row may be shorter than others.
public record Table(List<List<String>> rows) {
    private static final Set<String> TITLES = Set.of(
            "text",
            "texts",
            "content",
            "passage",
            "document",
            "sentence",
            "question",
            "query",
            "answer",
            "body",
            "description",
            "review",
            "comment",
            "message",
            "prompt",
            "title",
            "name",
            "id",
            "label",
            "category");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+([eE][-+]?\\d+)?\\s*%?");
    private static final int LONGEST_TITLE = 40;
    private static final int LOOKED_AT = 200;

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Of comma-separated values, or values with another separator. It begins and ends with rows that hold
    /// any text.
    public static Table read(String text) throws UnclosedQuote {
        return trimmed(Csv.rows(text, Separator.of(text)));
    }

    /// Of lines that are a cell each, from the first to the last that holds any text.
    public static Table ofLines(String text) {
        return trimmed(text.lines().map(List::of).toList());
    }

    private static Table trimmed(List<List<String>> rows) {
        int[] full = IntStream.range(0, rows.size())
                .filter(at -> !isBlank(rows.get(at)))
                .toArray();
        return new Table(full.length == 0 ? List.of() : rows.subList(full[0], full[full.length - 1] + 1));
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    /// Whether it has several rows and columns, and as many of them in each row that holds any text.
    public boolean isEven() {
        int columns = columns();
        return rows.size() > 1 && columns > 1 && rows.stream().allMatch(row -> row.size() == columns || isBlank(row));
    }

    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /// Whether its first row seems to name the columns: words of which one is usual for that, or that are
    /// unlike what stands below.
    public boolean headed() {
        if (rows.size() < 2 || columns() < 1) {
            return false;
        }
        List<String> first = rows.getFirst().stream().map(String::strip).toList();
        boolean titles = first.stream()
                .allMatch(cell -> !cell.isEmpty()
                        && cell.length() <= LONGEST_TITLE
                        && !NUMBER.matcher(cell).matches());
        if (!titles || new HashSet<>(first).size() < first.size()) {
            return false;
        }
        return first.stream().anyMatch(cell -> TITLES.contains(cell.toLowerCase(Locale.ROOT)))
                || (first.size() > 1 && differs(first.size()));
    }

    /// Whether all cells below the first row of some column are numbers.
    private boolean differs(int columns) {
        for (int column = 0; column < columns; column++) {
            List<String> below = cells(column, true);
            if (!below.isEmpty()
                    && below.stream().allMatch(cell -> NUMBER.matcher(cell).matches())) {
                return true;
            }
        }
        return false;
    }

    /// The column that seems to hold the texts: the one that is called so, else the one with the longest.
    public int texts() {
        OptionalInt titled = titled("text");
        if (titled.isPresent()) {
            return titled.getAsInt();
        }
        int longest = 0;
        long most = -1;
        for (int column = 0; column < columns(); column++) {
            long letters = letters(column);
            if (letters > most) {
                longest = column;
                most = letters;
            }
        }
        return longest;
    }

    /// The column whose cell in the first row is that word, whatever its case.
    public OptionalInt titled(String title) {
        List<String> first = rows.isEmpty() ? List.of() : rows.getFirst();
        return IntStream.range(0, first.size())
                .filter(column -> first.get(column).strip().equalsIgnoreCase(title))
                .findFirst();
    }

    private long letters(int column) {
        return rows.stream()
                .limit(LOOKED_AT)
                .filter(row -> row.size() > column)
                .mapToLong(row -> row.get(column).length())
                .sum();
    }

    /// The cells of a column that are not empty, without the space around them.
    ///
    /// @param headless whether the first row is left out
    public List<String> cells(int column, boolean headless) {
        return below(headless)
                .map(row -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /// The number of the row that each of these cells stands in, the first that is not left out being 1.
    public List<Integer> numbers(int column, boolean headless) {
        return numbers(column, headless, cell -> !cell.isEmpty());
    }

    /// The numbers of the rows whose cell in that column is empty.
    public List<Integer> gaps(int column, boolean headless) {
        return numbers(column, headless, String::isEmpty);
    }

    private List<Integer> numbers(int column, boolean headless, Predicate<String> wanted) {
        List<String> all = below(headless).map(row -> cell(row, column)).toList();
        return IntStream.rangeClosed(1, all.size())
                .filter(row -> wanted.test(all.get(row - 1)))
                .boxed()
                .toList();
    }

    private Stream<List<String>> below(boolean headless) {
        return rows.stream().skip(headless ? 1 : 0);
    }

    private static String cell(List<String> row, int column) {
        return row.size() > column ? row.get(column).strip() : "";
    }
}
