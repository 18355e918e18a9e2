package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.ledger.Prices;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.markdown.list.BlockList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private static final SandboxOptions QUICK =
            SandboxOptions.defaults().withPace(new Pace(500, Duration.ofMillis(100)));
    private static final SandboxOptions SLOW = SandboxOptions.defaults().withPace(new Pace(20, Duration.ofMillis(100)));

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void answersAQuestionAndBooksWhatThePricesSay(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            desk.picture("chat-empty", 1180, 780);
            ask(desk, "Explain in detail how a neuron fires, with a table and a code example");
            desk.await(".foot", node -> true);

            Turn.Reply reply = lastReply(desk);
            Usage usage = reply.receipt().usage().orElseThrow();
            Model model = desk.assembly().catalogue().find(reply.model()).orElseThrow();
            Neurons arithmetic = Prices.computed(model, usage).orElseThrow();
            assertThat(reply.receipt().neurons().orElseThrow().amount())
                    .isCloseTo(arithmetic.amount(), within(new BigDecimal("0.001")));
            assertThat(desk.today().entries()).extracting(Entry::state).containsExactly(Entry.State.STATED);
            Labeled figures = robot.lookup(".figures").query();
            assertThat(figures.getText()).contains("neurons");
            desk.picture("chat-answered", 1180, 780);
            BlockList<?> transcript = robot.lookup(".block-list").query();
            robot.interact(() -> transcript.scrollTo(transcript.rows().size() / 2));
            desk.picture("chat-answered-middle", 1180, 780);
            robot.interact(transcript::scrollToEnd);
            desk.picture("chat-answered-small", 900, 600);
            desk.picture("chat-answered-large", 1600, 1000);
            Labeled pointedAt = robot.lookup(".figures").query();
            robot.moveTo(pointedAt);
            assertThat(pointedAt.getTooltip().getText()).contains("First token after", "tokens/s");
        }
    }

    @Test
    void notesWhatItSentAndNotWhatItRehearsed(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            desk.rehearse();
            ask(desk, "Hello");
            desk.await(".foot", node -> true);

            assertThat(desk.exchanges())
                    .extracting(each -> each.request().uri())
                    .allMatch(uri -> uri.contains(SandboxOptions.ACCOUNT + "/ai/"))
                    .anyMatch(uri -> uri.contains("/ai/run/"));
        }
    }

    @Test
    void stopsAnAnswerWithEscapeAndKeepsWhatArrived(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, SLOW)) {
            ask(desk, "Write a long guide about rivers");
            desk.await(
                    "#stop",
                    node -> node.isVisible() && ((Button) node).getText().equals("Stop"));
            desk.picture("chat-streaming", 1180, 780);

            robot.push(KeyCode.ESCAPE);

            desk.await("#stop", node -> !node.isVisible());
            desk.await(".ending", node -> true);
            org.awaitility.Awaitility.await().until(() -> lastReply(desk).outcome() instanceof Outcome.Stopped);
            assertThat(lastReply(desk).text()).isNotEmpty();
            assertThat(desk.today().unknown()).isEqualTo(1);
        }
    }

    @Test
    void showsConversationAndSpendingAfterARestart(FxRobot robot) throws Exception {
        String question = "What is a ganglion?";
        Neurons spent;
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            ask(desk, question);
            desk.await(".foot", node -> true);
            spent = desk.today().spent();
        }

        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            desk.await("#conversations .list-cell", node -> question.equals(((Labeled) node).getText()));
            robot.clickOn(question);
            desk.await(".foot", node -> true);
            assertThat(desk.today().spent()).isEqualTo(spent).isNotEqualTo(Neurons.ZERO);
        }
    }

    @Test
    void saysWhoAnswersOnEveryPage(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            assertThat(texts(desk, ".connection")).isEqualTo("Sandbox: simulated answers");

            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);

            desk.await(".catalogue", node -> true);
            assertThat(texts(desk, ".connection")).isEqualTo("Sandbox: simulated answers");
            desk.picture("catalogue-in-window", 1180, 780);
        }
    }

    @Test
    void asksTheModelOfTheCatalogueWhetherASpeakerIsDone(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK)) {
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
            desk.await("#catalogue-search", node -> true);
            robot.clickOn("#catalogue-search").write("smart-turn");
            desk.await("#catalogue-use", node -> ((Button) node).getText().equals("Listen with it"));
            robot.clickOn("#catalogue-use");
            desk.await("#turn-falls", node -> true);
            robot.clickOn("#turn-falls");
            desk.await("#turn-ask", node -> !node.isDisabled());

            robot.clickOn("#turn-ask");

            desk.await(".answer .word", node -> ((Labeled) node).getText().equals("Done"));
            assertThat(desk.today().entries()).hasSize(1);
            desk.picture("turn-in-window", 1180, 780);
        }
    }

    @Test
    void keepsWhatArrivedAndNamesTheNextStepWhenTheStreamIsCut(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK.withFaults(Fault.parse("cut-after:30")))) {
            ask(desk, "What is a ganglion?");

            desk.await(".ending.failed", node -> true);
            assertThat(lastReply(desk).text()).isNotEmpty();
            assertThat(lastReply(desk).outcome()).isInstanceOf(Outcome.Failed.class);
            assertThat(texts(desk, ".ending.failed > .label")).isNotEmpty();
            desk.picture("chat-cut", 1180, 780);
        }
    }

    @Test
    void saysInASentenceThatAnErrorPageCameInsteadOfAnAnswer(FxRobot robot) throws Exception {
        try (Desk desk = Desk.open(robot, stage, home, QUICK.withFaults(Fault.parse("html")))) {
            ask(desk, "What is a ganglion?");

            desk.await(".ending.failed", node -> true);
            assertThat(texts(desk, ".ending.failed > .label"))
                    .doesNotContain("<")
                    .contains(" ");
            desk.picture("chat-error", 1180, 780);
        }
    }

    private static void ask(Desk desk, String prompt) {
        desk.ask(prompt);
    }

    private static Turn.Reply lastReply(Desk desk) {
        String id = desk.conversations().list().getFirst().id();
        Optional<Conversation> open = desk.conversations().open(id);
        return (Turn.Reply) open.orElseThrow().turns().getLast();
    }

    private static String texts(Desk desk, String selector) {
        return ((Labeled) desk.robot.lookup(selector).query()).getText();
    }
}
