package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chat page when a budget does not allow all that is asked for.
class BudgetedChatTest {
    /// Without a limit of its own an answer may be as long as its context.
    private static final String LONG_ANSWERS = "@cf/google/gemma-4-26b-a4b-it";

    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private ChatDesk desk;
    private ChatViewModel chat;

    @BeforeEach
    void open() {
        desk = new ChatDesk(folder, client);
        chat = desk.page();
        chat.choice().choose(LONG_ANSWERS);
        client.events = List.of(
                new ChatEvent.Text("So far"),
                new ChatEvent.Used(new Usage(12, 0, 34, Optional.empty())),
                new ChatEvent.Finish("length"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shortensTheAnswerToWhatTheBudgetAllowsAndSaysSoBeforeAndAfter() {
        budget("40");
        chat.composer().text().set("Why?");
        assertThat(chat.composer().fit().get().leave()).isInstanceOf(Leave.Shorter.class);
        Leave.Shorter told = (Leave.Shorter) chat.composer().fit().get().leave();

        chat.composer().send();

        int sent = limitSent();
        assertThat(sent).isEqualTo(told.clip().tokens()).isGreaterThan(256);
        assertThat(ChatDesk.lastReply(chat).receipt().clippedTo()).hasValue(sent);
        assertThat(ChatDesk.lastReply(chat).receipt().oddities()).isEmpty();
    }

    @Test
    void refusesWithAReasonAndKeepsThePrompt() {
        budget("2");
        chat.composer().text().set("Why?");

        chat.composer().send();

        assertThat(client.requests).isEmpty();
        assertThat(desk.today().entries()).isEmpty();
        List<Turn> kept = desk.kept(chat).turns();
        assertThat(kept.getFirst().text()).isEqualTo("Why?");
        Outcome.Failed outcome = (Outcome.Failed) ((Turn.Reply) kept.getLast()).outcome();
        assertThat(outcome.kind()).isEqualTo("OVER-BUDGET");
        assertThat(outcome.message()).contains("today's budget of 2 neurons", "usage page");
    }

    @Test
    void saysBesideContinueWhatABudgetAllowsOfMore() {
        chat.ask("Why?");
        String free = chat.deeds().limit().getValue();

        budget("40");
        assertThat(chat.deeds().limit().getValue()).matches("A budget allows up to [\\d,]+ tokens");
        budget("2");
        assertThat(chat.deeds().limit().getValue()).isEqualTo("A budget allows no more");
        budget("1000000");
        assertThat(chat.deeds().limit().getValue()).isEqualTo(free);
    }

    @Test
    void leadsToWhereBudgetsAreSet() {
        List<String> led = new ArrayList<>();
        chat.onBudgets(() -> led.add("budgets"));

        chat.deeds().toBudgets();

        assertThat(led).containsExactly("budgets");
    }

    @Test
    void bookingsOfOthersShortenItAtTheLastMoment() throws Exception {
        budget("100");
        chat.composer().text().set("Why?");
        int before =
                ((Leave.Shorter) chat.composer().fit().get().leave()).clip().tokens();
        desk.ledger.reserve(Payer.real("Test"), chat.choice().model().get(), bound("50"));

        chat.composer().send();

        assertThat(limitSent()).isBetween(257, before - 1);
    }

    @Test
    void marksTheDayWhenTheServiceSaysThatTheQuotaIsUsedUp() {
        client.events = List.of();
        client.failure =
                Optional.of(new Failure.QuotaUsedUp(ChatDesk.NOON.plus(Duration.ofHours(12)), ServiceError.NONE));
        chat.composer().text().set("Why?");

        chat.composer().send();

        assertThat(desk.ledger.booked().of("Test").quotaUsedUp()).isTrue();
        client.requests.clear();
        chat.composer().text().set("And now?");
        chat.composer().send();
        assertThat(client.requests).isEmpty();
        assertThat(((Outcome.Failed) ChatDesk.lastReply(chat).outcome()).message())
                .startsWith("The service has said that all of today's free allowance");
    }

    private int limitSent() {
        return (int)
                Objects.requireNonNull(client.requests.getFirst().parameters().get("max_tokens"));
    }

    private void budget(String limit) {
        desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of(limit)));
        chat.keep(desk.ledger.standings(Payer.real("Test")));
    }

    private static Estimate bound(String most) {
        return new Estimate(
                OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.of(Neurons.of(most)));
    }
}
