package dev.ganglion.ledger.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.bill.Alternatives.Alternative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlternativesTest {
    private static final Model DEAR = model(
            "dear", Task.TEXT_GENERATION, 8_000, Map.of(Unit.M_INPUT_TOKENS, "40000", Unit.M_OUTPUT_TOKENS, "80000"));
    private static final Model CHEAP = model(
            "cheap", Task.TEXT_GENERATION, 8_000, Map.of(Unit.M_INPUT_TOKENS, "10000", Unit.M_OUTPUT_TOKENS, "20000"));
    private static final Model SHORT =
            model("short", Task.TEXT_GENERATION, 1_000, Map.of(Unit.M_INPUT_TOKENS, "1", Unit.M_OUTPUT_TOKENS, "1"));

    @Test
    void sortsByCostAndTellsTheSaving() {
        Tally chats = tally("dear", Task.TEXT_GENERATION, tokens(10, 20_000, 5_000), "1200");

        Alternatives found = Alternatives.of(List.of(chats), List.of(DEAR, CHEAP));

        assertThat(found.actual()).isEqualTo(Neurons.of("1200"));
        assertThat(found.others())
                .extracting(other -> other.model().id(), other -> other.saved().orElseThrow())
                .containsExactly(tuple("cheap", 0.75), tuple("dear", 0.0));
    }

    @Test
    void cachedTokensCostTheirOwnRateWhereThereIsOne() {
        var counts = new Tally.Counts(1, 1, 0, 0, 0, 1_000_000, 400_000, 0);
        Model caching = model(
                "caching",
                Task.TEXT_GENERATION,
                8_000_000,
                Map.of(Unit.M_INPUT_TOKENS, "100", Unit.M_CACHED_TOKENS, "10"));

        assertThat(Alternatives.cost(caching, tally("dear", Task.TEXT_GENERATION, counts, "1"))
                        .map(Neurons::amount))
                .hasValueSatisfying(cost -> assertThat(cost).isEqualByComparingTo("64"));
    }

    @Test
    void leavesOutWhatCannotHoldAnAverageCallOrDoesSomethingElse() {
        Tally chats = tally("dear", Task.TEXT_GENERATION, tokens(2, 6_000, 100), "300");
        Model words = model("words", Task.TRANSLATION, 100_000, Map.of(Unit.M_INPUT_TOKENS, "1"));

        assertThat(ids(Alternatives.of(List.of(chats), List.of(DEAR, SHORT, words))))
                .containsExactly("dear");
    }

    @Test
    void comparesGuardsWithGuardsOnly() {
        Map<Unit, String> prices = Map.of(Unit.M_INPUT_TOKENS, "1", Unit.M_OUTPUT_TOKENS, "1");
        Model guard = model("@cf/meta/llama-guard-3-8b", Task.TEXT_GENERATION, 8_000, prices);
        Tally chats = tally("dear", Task.TEXT_GENERATION, tokens(2, 6_000, 100), "300");
        Tally verdicts = tally(guard.id(), Task.TEXT_GENERATION, tokens(2, 6_000, 100), "300");

        assertThat(ids(Alternatives.of(List.of(chats), List.of(DEAR, guard)))).containsExactly("dear");
        assertThat(ids(Alternatives.of(List.of(verdicts), List.of(DEAR, guard))))
                .containsExactly(guard.id());
        assertThat(ids(Alternatives.of(List.of(chats, verdicts), List.of(DEAR, guard))))
                .containsExactly("dear");
    }

    @Test
    void comparesDrawingsByTilesAndSteps() {
        Tally drawn = new Tally(
                key("draws", Task.TEXT_TO_IMAGE),
                new Tally.Counts(2, 2, 0, 0, 0, 0, 0, 0),
                Neurons.of("100"),
                Map.of(Unit.TILE, new BigDecimal("8"), Unit.STEP, new BigDecimal("8")));
        Model both = model("both", Task.TEXT_TO_IMAGE, 0, Map.of(Unit.TILE, "5", Unit.STEP, "5"));
        Model pixels = model("pixels", Task.TEXT_TO_IMAGE, 0, Map.of(Unit.FIRST_MEGAPIXEL, "5", Unit.STEP, "1"));

        Alternatives found = Alternatives.of(List.of(drawn), List.of(both, pixels));

        assertThat(found.others())
                .singleElement()
                .returns(both, Alternative::model)
                .satisfies(other -> assertThat(other.neurons().amount()).isEqualByComparingTo("80"));
    }

    @Test
    void countsCallsThatNobodyMeasured() {
        Tally chats = tally("dear", Task.TEXT_GENERATION, new Tally.Counts(5, 3, 1, 2, 0, 900, 0, 90), "60");
        Tally lost = tally("lost", Task.TEXT_GENERATION, new Tally.Counts(3, 0, 3, 3, 0, 0, 0, 0), "0");

        Alternatives found = Alternatives.of(List.of(chats, lost), List.of(CHEAP));

        assertThat(found).returns(3L, Alternatives::calls).returns(5L, Alternatives::leftOut);
        assertThat(Alternatives.of(List.of(lost), List.of(CHEAP)).others()).isEmpty();
    }

    @Test
    void leavesOutCallsThatWereRefunded() {
        Tally chats = tally("dear", Task.TEXT_GENERATION, new Tally.Counts(9, 2, 7, 0, 0, 6_000, 0, 100), "300");

        Alternatives found = Alternatives.of(List.of(chats), List.of(CHEAP, SHORT));

        assertThat(found).returns(2L, Alternatives::calls).returns(0L, Alternatives::leftOut);
        assertThat(ids(found)).containsExactly("cheap");
    }

    @Test
    void tellsNoSavingOnWhatCostNothing() {
        Tally free = tally("dear", Task.TEXT_GENERATION, tokens(1, 100, 10), "0");

        assertThat(Alternatives.of(List.of(free), List.of(CHEAP)).others())
                .extracting(Alternative::saved)
                .containsExactly(Optional.empty());
    }

    private static List<String> ids(Alternatives found) {
        return found.others().stream().map(other -> other.model().id()).toList();
    }

    private static Tally.Counts tokens(long calls, long prompt, long completion) {
        return new Tally.Counts(calls, calls, 0, 0, 0, prompt, 0, completion);
    }

    private static Tally tally(String model, Task task, Tally.Counts counts, String neurons) {
        return new Tally(key(model, task), counts, Neurons.of(neurons), Map.of());
    }

    private static Tally.Key key(String model, Task task) {
        return new Tally.Key(LocalDate.of(2026, 11, 1), Payer.real("account"), model, task);
    }

    private static Model model(String id, Task task, int context, Map<Unit, String> prices) {
        List<Price> lines = prices.entrySet().stream()
                .map(line -> new Price(line.getKey(), Optional.empty(), Optional.of(new BigDecimal(line.getValue()))))
                .toList();
        return new Model(
                id,
                id,
                "vendor",
                task,
                new Lifecycle(Lifecycle.Status.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty()),
                context == 0 ? OptionalInt.empty() : OptionalInt.of(context),
                OutputLimits.UNKNOWN,
                Set.of(),
                false,
                false,
                new PriceList(lines, "test", LocalDate.EPOCH),
                StreamFormat.UNKNOWN,
                Optional.empty());
    }
}
