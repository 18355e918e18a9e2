package dev.ganglion.ui.usage.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Budgets;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.InlineBackground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetsViewModelTest {
    private static final Sum SPENT = new Sum(Neurons.of("400"), Neurons.of("50"), Neurons.ZERO, Neurons.ZERO, 0, false);
    private static final Booked BOOKED =
            new Booked(LocalDate.parse("2026-11-29"), Map.of("home", SPENT), SPENT, Sum.NOTHING);

    private final Budgets budgets = new Budgets(new MemorySettings());
    private final List<String> told = new ArrayList<>();
    private final BudgetsViewModel page = new BudgetsViewModel(new BudgetServices(
            new InlineBackground(),
            budgets,
            () -> BOOKED,
            () -> List.of(new Connected("home", "Home", false), new Connected("Sandbox", "Sandbox", true)),
            scope -> told.add("released " + scope),
            () -> told.add("changed")));

    @Test
    void putsWhatIsTypedInForceAtOnceAndShowsHowItStands() {
        page.day().typed().set(" 1,000 neurons");

        page.day().apply();

        assertThat(budgets.limit(new Budget.Scope.Day()))
                .contains(new Budget(new Budget.Scope.Day(), Neurons.of("1000")));
        assertThat(page.day().typed().get()).isEqualTo("1000");
        assertThat(page.day().standing().get().map(Standing::left)).contains(Neurons.of("550"));
        assertThat(told).containsExactly("changed");
    }

    @Test
    void liftsABudgetThatIsEmptied() {
        page.run().typed().set("5");
        page.run().apply();

        page.run().typed().set("");
        page.run().apply();

        assertThat(budgets.limit(new Budget.Scope.Run())).isEmpty();
        assertThat(page.run().standing().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "many, Write a number",
        "1.2.3, Write a number",
        "-5, A budget is 0 or more",
        "$-1, A budget is 0 or more",
        "9999999999999, No account uses"
    })
    void saysWhyWhatIsTypedIsNoBudget(String typed, String beginning) {
        page.day().typed().set(typed);

        page.day().apply();

        assertThat(page.day().trouble().get()).startsWith(beginning);
        assertThat(page.day().typed().get()).isEqualTo(typed);
        assertThat(budgets.limit(new Budget.Scope.Day())).isEmpty();
        page.day().giveUp();
        assertThat(page.day().trouble().get() + page.day().typed().get()).isEmpty();
    }

    @Test
    void takesDollarsAtTheListPrice() {
        page.day().typed().set("$0.11");

        page.day().apply();

        assertThat(page.day().typed().get()).isEqualTo("10000");
    }

    @Test
    void knowsTheAllowanceOfAnAccountUntilItIsSaidToBePaid() {
        page.refresh();
        AccountViewModel home = page.accounts().getFirst();
        assertThat(home.allowance().get().map(Standing::left)).contains(Neurons.of("9550"));
        assertThat(page.accounts().getLast().allowance().get()).isEmpty();

        home.use(Plan.PAID);

        assertThat(budgets.plan("home")).isEqualTo(Plan.PAID);
        assertThat(budgets.of(Payer.real("home"))).isEmpty();
        assertThat(home.allowance().get()).isEqualTo(Optional.empty());
    }

    @Test
    void keepsWhatIsBeingTypedWhenTheStandingsAreReadAgain() {
        page.refresh();
        page.accounts().getFirst().limit().typed().set("12");

        page.refresh();

        assertThat(page.accounts().getFirst().limit().typed().get()).isEqualTo("12");
    }
}
