package dev.ganglion.app.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ui.shell.ShellViewModel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final Payer HOME = Payer.real("home");

    private final MemorySettings settings = new MemorySettings();
    private final Budgets budgets = new Budgets(settings);
    private final Program program = new Program();

    /// One run of the program as far as warnings go.
    private final class Program {
        private final ShellViewModel shell = new ShellViewModel(settings);
        private final Warnings warnings = new Warnings(settings, shell);

        void clock(Optional<Duration> ahead) {
            Booked nothing = new Booked(TODAY, Map.of(), Sum.NOTHING, Sum.NOTHING);
            warnings.tell(new Reading(HOME, nothing, List.of(), Plan.FREE, ahead));
        }

        void read(LocalDate day, Payer payer, Sum sum) {
            Booked booked = new Booked(day, Map.of(payer.connection(), sum), sum, Sum.NOTHING);
            warnings.tell(new Reading(
                    payer,
                    booked,
                    budgets.of(payer).stream()
                            .map(budget -> budget.standing(booked))
                            .toList(),
                    budgets.plan(payer.connection()),
                    Optional.empty()));
        }
    }

    @Test
    void warnsOnceFromEightyPerCentAndAgainWhenItIsReached() {
        budget("500");
        program.read(TODAY, HOME, spent("399"));
        assertThat(said(program)).isEmpty();

        program.read(TODAY, HOME, spent("400"));
        program.read(TODAY, HOME, spent("450"));
        assertThat(said(program))
                .containsExactly(
                        "80 % of today's budget of 500 neurons is used." + " At 100 % nothing more is sent today.");

        program.read(TODAY, HOME, spent("500"));
        assertThat(said(program)).singleElement().asString().startsWith("Today's budget of 500 neurons is used up.");
    }

    @Test
    void warnsNotAgainTheSameDayAfterARestart() {
        budget("500");
        program.read(TODAY, HOME, spent("500"));

        Program restarted = new Program();
        restarted.read(TODAY, HOME, spent("500"));
        restarted.read(TODAY, HOME, spent("450"));

        assertThat(said(restarted)).isEmpty();
        restarted.read(TODAY.plusDays(1), HOME, spent("450"));
        assertThat(said(restarted)).hasSize(1);
    }

    @Test
    void takesBackWhatIsNoLongerSo() {
        budget("500");
        program.read(TODAY, HOME, spent("500"));

        budget("5000");
        program.read(TODAY, HOME, spent("500"));

        assertThat(said(program)).isEmpty();
    }

    @Test
    void warnsEveryoneOnTheConnectionThatTheQuotaIsUsedUp() {
        program.read(TODAY, HOME, refused());

        assertThat(said(program)).singleElement().asString().startsWith("The service says that the free neurons");
    }

    @Test
    void saysThatTheQuotaContradictsThePaidPlan() {
        budgets.plan("home", Plan.PAID);

        program.read(TODAY, HOME, refused());
        program.read(TODAY, HOME, refused());

        assertThat(said(program)).singleElement().asString().endsWith("it is on the paid plan.");
    }

    @Test
    void saysOnceADayThatTheClockIsWrongAndTakesItBackWhenItIsRight() {
        program.clock(Optional.of(Duration.ofDays(1)));
        program.clock(Optional.of(Duration.ofDays(1)));
        assertThat(said(program)).singleElement().asString().startsWith("This computer's clock is 24 h ahead");

        program.clock(Optional.empty());

        assertThat(said(program)).isEmpty();
    }

    private void budget(String limit) {
        budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of(limit)));
    }

    private static List<String> said(Program program) {
        return program.shell.notices().stream().map(notice -> notice.words()).toList();
    }

    private static Sum spent(String neurons) {
        return new Sum(Neurons.of(neurons), Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, false);
    }

    private static Sum refused() {
        return new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, true);
    }
}
