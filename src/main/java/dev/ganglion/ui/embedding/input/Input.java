package dev.ganglion.ui.embedding.input;

import dev.ganglion.domain.table.Table;
import java.util.List;
import java.util.stream.IntStream;

/// Where texts come from.
public sealed interface Input {
    /// Each line is a text.
    record Typed(String text) implements Input {
        @Override
        public List<String> texts() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /// A column of a table. Many texts come so as well: as a table of one column.
    ///
    /// @param name of its file, or of the paste
    /// @param headed whether its first row names the columns
    record Listed(String name, Table table, int column, boolean headed) implements Input {
        /// A table as it seems to be meant.
        static Listed of(String name, Table table) {
            return new Listed(name, table, table.texts(), table.headed());
        }

        @Override
        public List<String> texts() {
            return table.cells(column, headed);
        }

        @Override
        public List<Integer> numbers() {
            return table.numbers(column, headed);
        }

        /// How many of its rows hold no text in that column, and give none.
        int gaps() {
            return table.gaps(column, headed).size();
        }

        /// What stands in the first row of each column, where that names it; empty elsewhere.
        List<String> titles() {
            List<String> first =
                    headed && !table.rows().isEmpty() ? table.rows().getFirst() : List.of();
            return IntStream.range(0, table.columns())
                    .mapToObj(at -> at < first.size() ? first.get(at).strip() : "")
                    .toList();
        }

        Listed at(int other) {
            return new Listed(name, table, other, headed);
        }

        Listed headed(Boolean names) {
            return new Listed(name, table, column, names);
        }
    }

    /// In their order, without the space around them, none of them empty.
    List<String> texts();

    /// What each text is called by: the row of its table, else its place.
    default List<Integer> numbers() {
        return IntStream.rangeClosed(1, texts().size()).boxed().toList();
    }
}
