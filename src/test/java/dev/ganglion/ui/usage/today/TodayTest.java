package dev.ganglion.ui.usage.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Plan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayTest {
    private static final Payer PAYER = Payer.real("account");
    private static final Instant NOW = Instant.parse("2026-11-29T18:41:12Z");
    private static final Budget ALLOWANCE = new Budget(new Budget.Scope.Allowance("account"), Neurons.FREE_A_DAY);

    @ParameterizedTest
    @CsvSource({"5999, CALM", "6000, AMBER", "8999, AMBER", "9000, RED", "9999, RED", "10000, OVER", "12000, OVER"})
    void coloursChangeAtSixtyAndNinetyPercent(String spent, Alarm alarm) {
        Today today = today(Plan.FREE, spent(spent), ALLOWANCE);

        assertThat(Alarm.of(today.tightest())).isEqualTo(alarm);
    }

    @Test
    void showsTheBudgetThatIsNearestToItsLimit() {
        var day = new Budget(new Budget.Scope.Day(), Neurons.of("5000"));

        Today today = today(Plan.FREE, spent("4000"), ALLOWANCE, day);

        assertThat(today.tightest().budget()).isEqualTo(day);
        assertThat(today.others()).extracting(other -> other.budget()).containsExactly(ALLOWANCE);
        assertThat(new TodayWords(today).limit()).isEqualTo("of 5,000 neurons a day");
    }

    @Test
    void theBarIsFullWhereTheServiceSaysThatAllIsUsedUp() {
        var told = new Sum(Neurons.of("653"), Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, true);
        var bar = new GaugeBar();
        bar.show(today(Plan.FREE, told, ALLOWANCE).tightest());
        bar.resize(200, 12);

        bar.layout();

        assertThat(((Region) bar.lookup(".spent")).getWidth()).isEqualTo(200);
    }

    @Test
    void tellsSpentRunningAndUnknownApart() {
        var sum = new Sum(Neurons.of("6798.2"), Neurons.of("214.5"), Neurons.of("12"), Neurons.of("96"), 2, false);

        TodayWords words = new TodayWords(today(Plan.FREE, sum, ALLOWANCE));

        assertThat(List.of(words.used(), words.spent(), words.reserved(), words.unknown()))
                .containsExactly("≈ 7,025", "6,798", "215", "≈ 12 · 2 calls");
        assertThat(words.state()).isEqualTo("70 % used, getting on: 2,975 neurons left");
        assertThat(words.possible()).isEqualTo("Perhaps up to 84 more, which do not count.");
    }

    @Test
    void moneyIsToldByThePlan() {
        assertThat(new TodayWords(today(Plan.FREE, spent("11000"), ALLOWANCE)).money())
                .isEqualTo("Nothing is charged on the free plan. Worth $0.12.");
        assertThat(new TodayWords(today(Plan.PAID, spent("11000"))).money())
                .isEqualTo("$0.011 charged beyond the free part. Worth $0.12.");
    }

    @Test
    void countsDownToMidnightUtcAndNeverBelowNothing() {
        TodayWords words = new TodayWords(today(Plan.FREE, spent("1"), ALLOWANCE));

        assertThat(words.countdown(NOW)).isEqualTo("Starts again in 5:18:48");
        assertThat(words.countdown(NOW.plus(Duration.ofDays(2)))).isEqualTo("Starts again in 0:00:00");
    }

    @Test
    void readsAnewWhenADayHasBegun() {
        var days = new AtomicInteger();
        var now = new AtomicReference<>(NOW);
        var today = new TodayViewModel(
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now.get();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                },
                days::incrementAndGet);

        today.tick();
        now.set(NOW.plus(Duration.ofHours(6)));
        today.tick();
        today.tick();

        assertThat(days).hasValue(1);
    }

    private static Sum spent(String neurons) {
        return new Sum(Neurons.of(neurons), Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, false);
    }

    private static Today today(Plan plan, Sum sum, Budget... budgets) {
        var booked = new Booked(LocalDate.of(2026, 11, 29), Map.of("account", sum), sum, sum);
        return Today.of(PAYER, plan, List.of(budgets), booked);
    }
}
