package dev.ganglion.ledger.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Sum;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    private static final Instant NOW = Instant.parse("2026-11-29T20:30:00Z");
    private static final Optional<Neurons> ASKED = Optional.of(Neurons.of("120"));

    @Test
    void saysWhatIsLeftAndWhatToDoWhereTheCallIsTooLarge() {
        Explanation said = refusal(new Budget.Scope.Day(), sum("460", "0", false));

        assertThat(said)
                .isEqualTo(new Explanation(
                        "The day's budget does not allow this",
                        "This can cost up to 120 neurons, and 40 neurons of today's budget of 500 neurons are left."
                                + " Nothing was sent.",
                        "Ask for less, such as a lower max_tokens. Raise or lift the day's budget on the usage page, or"
                                + " wait until it starts anew at 00:00 UTC, in 3 h 30 min.",
                        "OVER-BUDGET"));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT_TO_IMAGE, a smaller picture or fewer steps",
        "SPEECH_RECOGNITION, a shorter recording",
        "TEXT_TO_SPEECH, a shorter text",
        "TEXT_EMBEDDINGS, fewer texts",
        "IMAGE_TO_TEXT, a smaller picture"
    })
    void advisesWhatMakesSuchACallCheaper(Task task, String advice) {
        Explanation said = refusal(new Budget.Scope.Day(), sum("460", "0", false), task);

        assertThat(said.todo()).startsWith("Ask for less, such as " + advice + ". Raise");
    }

    @Test
    void asksForNoLessWhereNothingIsLeft() {
        Explanation said = refusal(new Budget.Scope.Run(), sum("500", "0", false));

        assertThat(said.inOneLine())
                .isEqualTo("All of the budget of 500 neurons for this run of the program is used up. Nothing was sent."
                        + " Raise or lift the budget of a run on the usage page, or start the program again.");
    }

    @Test
    void tellsWhatIsOnlyHeldBack() {
        Explanation said = refusal(new Budget.Scope.Connection("home"), sum("100", "350", false));

        assertThat(said.happened())
                .endsWith("Of what counts as used, 350 neurons are held back for calls that still run or whose cost"
                        + " nobody told. Nothing was sent.");
    }

    @Test
    void repeatsTheServicesWordOnTheAllowance() {
        Explanation said = refusal(new Budget.Scope.Allowance("home"), sum("12", "0", true));

        assertThat(said.happened())
                .isEqualTo("The service has said that all of today's free allowance of 500 neurons is used up."
                        + " Nothing was sent.");
        assertThat(said.todo()).contains("paid plan", "00:00 UTC, in 3 h 30 min", "sandbox");
    }

    private static Explanation refusal(Budget.Scope scope, Sum sum) {
        return refusal(scope, sum, Task.TEXT_GENERATION);
    }

    private static Explanation refusal(Budget.Scope scope, Sum sum, Task task) {
        Standing standing = new Standing(new Budget(scope, Neurons.of("500")), sum);
        return Refusal.of(new OverBudget(standing, ASKED, task), NOW);
    }

    private static Sum sum(String spent, String reserved, boolean quotaUsedUp) {
        return new Sum(Neurons.of(spent), Neurons.of(reserved), Neurons.ZERO, Neurons.ZERO, 0, quotaUsedUp);
    }
}
