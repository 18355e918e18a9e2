package dev.ganglion.ui.usage.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tallies;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Group;
import dev.ganglion.ui.usage.sums.Line;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Payer PAYER = Payer.real("account");
    private static final List<Tally> TALLIES = List.of(
            tally(PAYER.in("c1"), "a", 0, "5 40"), tally(PAYER.in("c2"), "b", 9, "9 10"), tally(PAYER, "a", 1, "7 20"));

    private final List<String> led = new ArrayList<>();
    private final TableViewModel table = new TableViewModel(new TableServices(
            new InlineBackground(),
            new Given(),
            new Names(id -> "Model " + id, name -> name),
            ids -> Map.of("c1", "=HYPERLINK(1)\tand more"),
            led::add,
            id -> led.add("compare " + id)));

    private record Given() implements Tallies {
        @Override
        public List<Tally> days(LocalDate first, LocalDate last) {
            return TALLIES.stream().map(Tally::inAnyConversation).toList();
        }

        @Override
        public List<Tally> conversations(LocalDate first, LocalDate last) {
            return TALLIES;
        }
    }

    @Test
    void theDearestComeFirstAndEachColumnSortsBothWays() {
        show();

        List<String> dearest = names();
        table.sort(Column.INPUT);
        List<String> longest = names();
        table.sort(Column.INPUT);

        assertThat(dearest).containsExactly("Model a", "Model b");
        assertThat(longest).containsExactly("Model a", "Model b");
        assertThat(names()).containsExactly("Model b", "Model a");
    }

    @Test
    void daysAreInOrderOfTheCalendar() {
        show();

        table.by(Group.DAY);

        assertThat(names()).containsExactly("Sun 29 Nov 2026", "Sat 28 Nov 2026", "Fri 20 Nov 2026");
    }

    @Test
    void conversationsHaveTheirTitlesAndLeadToTheChat() {
        show();

        table.by(Group.CONVERSATION);
        table.lines().forEach(table::follow);

        assertThat(names())
                .containsExactly("A conversation that is gone", "Outside of conversations", "=HYPERLINK(1)\tand more");
        assertThat(led).containsExactly("c1");
    }

    @Test
    void aModelLeadsToCheaperOnes() {
        show();

        table.follow(table.lines().getFirst());

        assertThat(led).containsExactly("compare a");
    }

    @Test
    void whatIsCopiedIsExactAndNoFormula() {
        show();
        table.by(Group.CONVERSATION);

        List<String> lines = table.copied().lines().toList();

        assertThat(lines.getFirst()).startsWith("Conversation\tCalls\tIn\t");
        assertThat(lines.get(3)).startsWith("'=HYPERLINK(1) and more\t1\t40\t0\t3\t5\t0.000055\t");
        assertThat(lines).hasSize(5);
    }

    private void show() {
        table.show(Filter.of("account"), Span.upTo(TODAY, 30), new Given().days(TODAY, TODAY));
    }

    private List<String> names() {
        return table.lines().stream().map(Line::name).toList();
    }

    /// @param cost neurons and prompt tokens
    private static Tally tally(Payer payer, String model, int daysAgo, String cost) {
        String[] parts = cost.split(" ", -1);
        return new Tally(
                new Tally.Key(TODAY.minusDays(daysAgo), payer, model, Task.TEXT_GENERATION),
                new Tally.Counts(1, 1, 0, 0, 0, Long.parseLong(parts[1]), 0, 3),
                Neurons.of(parts[0]),
                Map.of());
    }
}
