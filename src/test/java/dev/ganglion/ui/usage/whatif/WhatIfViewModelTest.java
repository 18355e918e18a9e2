package dev.ganglion.ui.usage.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ui.usage.sums.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfViewModelTest {
    private static final String MODEL = "@cf/meta/llama-3.2-1b-instruct";
    private static final String OTHER = "@cf/meta/llama-3.2-3b-instruct";
    private static final Tally MEASURED = new Tally(
            new Tally.Key(LocalDate.EPOCH, Payer.real("account"), MODEL, Task.TEXT_GENERATION),
            new Tally.Counts(12, 10, 2, 1, 0, 1_000, 0, 500),
            Neurons.of("200"),
            Map.of());

    private final WhatIfViewModel whatIf =
            new WhatIfViewModel(Catalogue.bundled()::models, new Names(id -> id, name -> name));

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 1000", "3.1003, 1300", "5.5, 320000", "6, 1000000"})
    void theSliderStopsAtNumbersThatPeopleSay(double position, long requests) {
        whatIf.position().set(position);

        assertThat(whatIf.requests().get()).isEqualTo(requests);
    }

    @Test
    void whatIsTypedIsKeptToTheLetterAndWithinReach() {
        boolean exact = whatIf.type("12,345");
        long kept = whatIf.requests().get();
        boolean words = whatIf.type("many");
        whatIf.type("99 000 000");

        assertThat(exact).isTrue();
        assertThat(kept).isEqualTo(12_345);
        assertThat(words).isFalse();
        assertThat(whatIf.requests().get()).isEqualTo(WhatIfViewModel.MOST);
    }

    @Test
    void billsWhatWasMeasuredWithoutCallsThatCostNothingOrNobodyKnows() {
        whatIf.show(List.of(MEASURED));
        whatIf.type("1000");

        assertThat(whatIf.rate().get().map(Rate::calls)).hasValue(10L);
        assertThat(whatIf.monthly()
                        .get()
                        .map(bill -> bill.usd().stripTrailingZeros().toPlainString()))
                .hasValue("3.3");
    }

    @Test
    void assumesATypicalRequestWhereNothingWasMeasured() {
        whatIf.show(List.of());
        whatIf.choose(MODEL);

        Rate rate = whatIf.rate().get().orElseThrow();
        assertThat(rate).returns(0L, Rate::calls).returns(1_000L, Rate::prompt);
        assertThat(WhatIfWords.rate(rate)).contains("assuming a typical one");
    }

    @Test
    void goesOverToWhatIsMeasuredUnlessTheUserChoseAModel() {
        whatIf.show(List.of());
        whatIf.show(List.of(MEASURED));
        Optional<String> first = whatIf.rate().get().map(Rate::model);
        whatIf.choose(OTHER);
        whatIf.show(List.of(MEASURED));

        assertThat(first).hasValue(MODEL);
        assertThat(whatIf.rate().get().map(Rate::model)).hasValue(OTHER);
    }
}
