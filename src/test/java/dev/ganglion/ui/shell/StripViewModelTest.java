package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripViewModelTest {
    private static final Clock HALF_PAST_TEN = Clock.fixed(Instant.parse("2026-11-23T22:30:00Z"), ZoneOffset.UTC);
    private static final Sum QUARTER = sum("2500", "0", "0");

    private final StripViewModel strip = new StripViewModel(HALF_PAST_TEN, () -> {});

    @Test
    void saysWhatWasSpentTodayAndWhenTheAllowanceStartsAgain() {
        strip.show(free(QUARTER));

        assertThat(strip.neurons().get()).isEqualTo("2,500 neurons of 10,000 free today");
        assertThat(strip.money().get()).isEqualTo("$0, worth $0.028");
        assertThat(strip.reset().get()).isEqualTo("resets in 1 h 30 min");
        assertThat(strip.unknown().get()).isEmpty();
        assertThat(strip.level().get()).isEmpty();
    }

    @Test
    void countsCallsOfUnknownCostBesideTheTotal() {
        strip.show(free(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, Neurons.of("350"), 2, false)));

        assertThat(strip.unknown().get()).isEqualTo("2 calls of unknown cost, up to 350 neurons more");
    }

    @Test
    void callsOfUnknownCostTurnItNotRedByThemselves() {
        Sum cut = new Sum(Neurons.of("6.07"), Neurons.ZERO, Neurons.of("5.9"), Neurons.of("9993"), 1, false);

        strip.show(free(cut));
        assertThat(strip.neurons().get()).isEqualTo("≈ 12 neurons of 10,000 free today");
        assertThat(strip.unknown().get()).isEqualTo("1 call of unknown cost, up to 9,987 neurons more");
        assertThat(strip.level().get()).isEmpty();
        assertThat(strip.exact().get()).contains("5.9 neurons for calls whose cost nobody told; they may have cost up");

        strip.show(of(new Spending.Gauge(Spending.Against.DAY, Neurons.FREE_A_DAY, cut)));
        assertThat(strip.neurons().get()).startsWith("up to 9,999 neurons of today's budget");
    }

    @Test
    void countsWhatIsHeldBackAsUsedAndTellsItApart() {
        strip.show(free(sum("2500", "4000", "500.5")));

        assertThat(strip.neurons().get()).isEqualTo("up to 6,500 neurons of 10,000 free today");
        assertThat(strip.level().get()).isEqualTo("65 % used");
        assertThat(strip.exact().get())
                .contains("2,500 of the 10,000 neurons that are free")
                .contains("4,000 neurons for calls that run", "may have cost up to 500.5 more");
    }

    @Test
    void believesTheServiceThatTheQuotaIsUsedUp() {
        strip.show(free(new Sum(Neurons.of("12"), Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, true)));

        assertThat(strip.spending().get().gauge().share()).isEqualTo(1);
        assertThat(strip.level().get()).isEqualTo("Used up");
    }

    @Test
    void saysOnThePaidPlanWhatIsCharged() {
        Sum spent = sum("25000", "0", "0");
        strip.show(new Spending(
                new Spending.Gauge(Spending.Against.INCLUDED, Neurons.FREE_A_DAY, spent),
                spent,
                new Spending.Money(Spending.Money.Plan.PAID, new BigDecimal("0.165")),
                Optional.empty()));

        assertThat(strip.money().get()).isEqualTo("$0.17 charged");
        assertThat(strip.exact().get()).contains("$0.165 charged", "worth $0.275000");
    }

    @Test
    void saysQuietlyThatTheClockIsWrong() {
        Spending free = free(QUARTER);
        strip.show(new Spending(free.gauge(), free.ours(), free.money(), Optional.of(Duration.ofDays(-1))));

        assertThat(strip.clockTrouble().get()).startsWith("This computer's clock is 24 h behind the service's.");
    }

    @Test
    void isReadAgainWhenTheDayIsAnother() {
        List<String> read = new ArrayList<>();
        Instant[] now = {HALF_PAST_TEN.instant()};
        InstantSource source = () -> now[0];
        StripViewModel overnight = new StripViewModel(source.withZone(ZoneOffset.UTC), () -> read.add("read"));

        overnight.tick();
        now[0] = now[0].plus(Duration.ofHours(2));
        overnight.tick();

        assertThat(read).containsExactly("read");
    }

    @Test
    void handsTheChosenConnectionOn() {
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
    @CsvSource({"0, CALM", "0.59, CALM", "0.6, AMBER", "0.89, AMBER", "0.9, RED", "0.99, RED", "1, FULL", "3, FULL"})
    void theBarIsAmberFromSixtyAndRedFromNinetyPerCent(double share, StripViewModel.Level level) {
        assertThat(StripViewModel.Level.of(share)).isEqualTo(level);
    }

    private static Spending free(Sum sum) {
        return of(new Spending.Gauge(Spending.Against.ALLOWANCE, Neurons.FREE_A_DAY, sum));
    }

    private static Spending of(Spending.Gauge gauge) {
        return new Spending(
                gauge, gauge.sum(), new Spending.Money(Spending.Money.Plan.FREE, BigDecimal.ZERO), Optional.empty());
    }

    private static Sum sum(String spent, String reserved, String atMost) {
        return new Sum(Neurons.of(spent), Neurons.of(reserved), Neurons.ZERO, Neurons.of(atMost), 0, false);
    }
}
