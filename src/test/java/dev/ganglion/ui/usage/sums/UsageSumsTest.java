package dev.ganglion.ui.usage.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageSumsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(new Period.ThisMonth().span(TODAY)).isEqualTo(new Span(LocalDate.of(2026, 3, 1), TODAY));
        assertThat(new Period.LastMonth().span(TODAY))
                .isEqualTo(new Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(new Period.Last(1).span(TODAY)).isEqualTo(new Span(TODAY, TODAY));
    }

    @Test
    void modelsBeyondSixAreOneSeries() {
        List<Tally> tallies = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> tally(TODAY, "model-" + i, Integer.toString(i)))
                .toList();

        Bars bars = Bars.of(tallies, Span.upTo(TODAY, 2), id -> id.isEmpty() ? "others" : id);

        assertThat(bars.series())
                .containsExactly("model-9", "model-8", "model-7", "model-6", "model-5", "model-4", "others");
        assertThat(bars.bars().getLast().parts().getLast()).isEqualTo(Neurons.of("6"));
        assertThat(bars.bars().getFirst().total()).isEqualTo(Neurons.ZERO);
    }

    @Test
    void manyDaysShareABarAndNothingIsLost() {
        Span span = Span.upTo(TODAY, 366);
        List<Tally> tallies = span.first()
                .datesUntil(TODAY.plusDays(1))
                .map(day -> tally(day, "model", "1"))
                .toList();

        Bars bars = Bars.of(tallies, span, UnaryOperator.identity());

        assertThat(bars.bars()).hasSize(92);
        assertThat(bars.bars().getFirst().total()).isEqualTo(Neurons.of("4"));
        assertThat(bars.bars().getLast().span().last()).isEqualTo(TODAY);
        assertThat(bars.bars().stream().map(Bars.Bar::total).reduce(Neurons.ZERO, Neurons::plus))
                .isEqualTo(Neurons.of("366"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.0031, 0.004", "7.2, 8", "99, 100", "6798, 8000", "10000, 10000", "13600, 15000"})
    void theAxisEndsWithARoundNumberJustAbove(String most, String top) {
        Axis axis = Axis.upTo(Neurons.of(most));

        assertThat(BigDecimal.valueOf(axis.top())).isEqualByComparingTo(top);
        assertThat(axis.steps()).isBetween(1, 5);
    }

    @Test
    void aTableSharesOutAllNeurons() {
        Table table = Table.of(
                List.of(tally(TODAY, "a", "3"), tally(TODAY.minusDays(1), "a", "3"), tally(TODAY, "b", "2")),
                Group.MODEL,
                UnaryOperator.identity());

        assertThat(table.lines()).extracting(Line::name, Line::share).contains(tuple("a", 0.75), tuple("b", 0.25));
        assertThat(table.total().counts().calls()).isEqualTo(3);
    }

    private static Tally tally(LocalDate day, String model, String neurons) {
        return new Tally(
                new Tally.Key(day, Payer.real("account"), model, Task.TEXT_GENERATION),
                new Tally.Counts(1, 1, 0, 0, 0, 10, 0, 5),
                Neurons.of(neurons),
                Map.of());
    }
}
