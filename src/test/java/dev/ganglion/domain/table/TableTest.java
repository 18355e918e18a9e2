package dev.ganglion.domain.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @Test
    void readsQuotesSeparatorsAndLineFeedsInCells() throws UnclosedQuote {
        String text = "\uFEFFid,text\r\n1,\"Cats, \"\"purr\"\"\nand sleep\"\r\n2,\r\n3,plain\r\n";

        assertThat(Table.read(text).rows())
                .containsExactly(
                        List.of("id", "text"),
                        List.of("1", "Cats, \"purr\"\nand sleep"),
                        List.of("2", ""),
                        List.of("3", "plain"));
    }

    @Test
    void readsBackWhatItWrites() throws UnclosedQuote {
        List<String> cells = List.of("a,b", "say \"x\"", "two\nlines", "", "é 漢字 שלום");

        assertThat(Csv.rows(Csv.row(cells.stream()) + "\r\n", Separator.COMMA)).containsExactly(cells);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;b;c,d | SEMICOLON", "'\"x;y;z\",b' | COMMA", "one | COMMA"})
    void findsTheSeparatorInTheFirstLine(String line, Separator separator) {
        assertThat(Separator.of(line + "\n1;2;3;4;5")).isEqualTo(separator);
    }

    @Test
    void findsTabs() throws UnclosedQuote {
        assertThat(Table.read("a\tb, c\n1\t2").rows()).containsExactly(List.of("a", "b, c"), List.of("1", "2"));
    }

    @Test
    void saysWhereAQuoteIsNeverClosed() {
        assertThatThrownBy(() -> Table.read("a,b\n1,\"open\n2,x\n"))
                .isInstanceOfSatisfying(
                        UnclosedQuote.class, open -> assertThat(open.line()).isEqualTo(2))
                .hasMessage("The quote that opens in line 2 is never closed.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,text;1,Cats;2,Dogs | true",
                "Name,Age;Ann,31;Bo,42 | true",
                "Cats sleep,a lot;Dogs run,often | false",
                "1,2;3,4 | false",
                "text | false",
                "a,a;1,2 | false",
                "Question;Why is the sky blue?;How do birds fly? | true"
            })
    void tellsWhetherTheFirstRowNamesTheColumns(String rows, boolean headed) throws UnclosedQuote {
        assertThat(Table.read(rows.replace(';', '\n')).headed()).isEqualTo(headed);
    }

    @Test
    void choosesTheColumnOfTheTexts() throws UnclosedQuote {
        assertThat(Table.read("id,text,a much longer title\n1,x,y").texts()).isEqualTo(1);
        assertThat(Table.read("1,Birds fly high,b\n2,Fish swim,c").texts()).isEqualTo(1);
    }

    @Test
    void leavesEmptyCellsAndBlankRowsOut() throws UnclosedQuote {
        Table table = Table.read("text,n\n one ,1\n,2\n\n \ntwo\n");

        assertThat(table.cells(0, true)).containsExactly("one", "two");
        assertThat(table.numbers(0, true)).containsExactly(1, 5);
        assertThat(table.columns()).isEqualTo(2);
        assertThat(Table.ofLines("\n one\n\n two\n \n").numbers(0, false)).containsExactly(1, 3);
    }

    @Test
    void readsTenThousandRows() throws UnclosedQuote {
        String text = IntStream.range(0, 10_000)
                .mapToObj(row -> Csv.row(Stream.of(Integer.toString(row), "text, number \"" + row + '"')))
                .collect(Collectors.joining("\n"));

        assertThat(Table.read(text).cells(1, false)).hasSize(10_000).last().isEqualTo("text, number \"9999\"");
    }
}
