package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.kit.InlineBackground;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripViewModelTest {
    private static final Clock HALF_PAST_TEN = Clock.fixed(Instant.parse("2026-11-23T22:30:00Z"), ZoneOffset.UTC);

    @Test
    void saysWhatWasSpentTodayAndWhenTheAllowanceStartsAgain() {
        StripViewModel strip = strip(new Spending(Neurons.of("2500"), 0));

        strip.refresh();

        assertThat(strip.neurons().get()).isEqualTo("2,500 neurons of 10,000 free today");
        assertThat(strip.money().get()).isEqualTo("$0.028");
        assertThat(strip.reset().get()).isEqualTo("resets in 1 h 30 min");
        assertThat(strip.unknown().get()).isEmpty();
        assertThat(StripViewModel.share(strip.spending().get())).isEqualTo(0.25);
    }

    @Test
    void countsCallsOfUnknownCostBesideTheTotal() {
        StripViewModel strip = strip(new Spending(Neurons.ZERO, 2));

        strip.refresh();

        assertThat(strip.unknown().get()).isEqualTo("2 calls of unknown cost");
    }

    @Test
    void keepsWhatItKnewWhenTheLedgerCannotBeRead() {
        StripViewModel strip = new StripViewModel(new InlineBackground(), HALF_PAST_TEN, () -> {
            throw new IllegalStateException("no disk");
        });

        strip.refresh();

        assertThat(strip.spending().get()).isEqualTo(Spending.NOTHING);
    }

    @Test
    void handsTheChosenConnectionOn() {
        StripViewModel strip = strip(Spending.NOTHING);
        List<String> used = new ArrayList<>();
        ConnectionChoice work = new ConnectionChoice("w", "Work", "Cloudflare account …b1f2", false);
        strip.offer(List.of(work), new ConnectionSwitch() {
            @Override
            public void use(String id) {
                used.add(id);
            }

            @Override
            public void manage() {
                used.add("manage");
            }
        });

        strip.use(work);
        strip.manage();

        assertThat(strip.choices()).containsExactly(work);
        assertThat(used).containsExactly("w", "manage");
    }

    @ParameterizedTest
    @CsvSource({"0, CALM", "0.59, CALM", "0.6, AMBER", "0.89, AMBER", "0.9, RED", "3, RED"})
    void theBarIsAmberFromSixtyAndRedFromNinetyPerCent(double share, StripViewModel.Level level) {
        assertThat(StripViewModel.level(share)).isEqualTo(level);
    }

    private static StripViewModel strip(Spending spending) {
        return new StripViewModel(new InlineBackground(), HALF_PAST_TEN, () -> spending);
    }
}
