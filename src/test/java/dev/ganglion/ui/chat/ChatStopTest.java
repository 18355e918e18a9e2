package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Day;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.kit.PumpedBackground;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The chat page over the real client, the sandbox and a real disk, stopped while an answer comes.
class ChatStopTest {
    @TempDir
    Path folder;

    private final PumpedBackground background = new PumpedBackground();
    private final Clock clock = Clock.systemUTC();
    private Sandbox sandbox;
    private Transport transport;
    private Database database;
    private FileSettings settings;
    private Ledger ledger;
    private ChatViewModel chat;

    @BeforeEach
    void openThePage() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(new Pace(300, Duration.ofMillis(1))));
        transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), clock);
        database = Migrated.open(folder.resolve("test.db"));
        settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofSeconds(1));
        ledger = new Ledger(new SqliteEntries(database), clock);
        chat = page();
    }

    @AfterEach
    void closeThePage() {
        transport.close();
        sandbox.close();
        settings.close();
        database.close();
    }

    @Test
    void nothingIsSentWhenTheDiskTakesNothingAndTheDiskIsNamedAsTheReason() throws Exception {
        database.close();

        chat.ask("Where do ants live?");
        background.pumpUntil(() -> !chat.state().get().running());

        assertThat(shown().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo("STORE"));
        assertThat(shown().receipt().neurons()).contains(Neurons.ZERO);
    }

    @Test
    void neverLeavesAReservationOpenNorAnAnswerUnwritten() throws Exception {
        for (int round = 0; round < 12; round++) {
            chat.startNew();
            ask("Write a long guide about rivers");

            chat.stop();
            Turn.Reply seen = shown();
            chat.awaitWritten();
            background.pumpUntil(() -> chat.trouble().get().isEmpty() && kept().size() == 2);

            assertThat(kept().getLast()).isEqualTo(seen.costing(((Turn.Reply) kept().getLast()).receipt()));
        }
        Day today = Day.today(new SqliteEntries(database), clock);
        assertThat(today.reserved().amount()).isZero();
        assertThat(today.entries())
                .filteredOn(entry -> entry.state() == Entry.State.UNKNOWN)
                .isNotEmpty()
                .allMatch(entry ->
                        entry.atLeast().amount().signum() > 0 && entry.atLeast().compareTo(entry.atMost()) <= 0);
    }

    @Test
    void oneReplyStaysWhenItIsAskedAgainRightAfterAStop() throws Exception {
        for (int round = 0; round < 6; round++) {
            chat.startNew();
            ask("What is a river?");
            chat.stop();

            chat.regenerate();
            background.pumpUntil(() -> !chat.state().get().running());
            chat.awaitWritten();

            assertThat(kept()).hasSize(2);
            assertThat(kept().getLast().id()).isEqualTo(shown().id());
        }
    }

    @Test
    void aConversationThatIsStillBeingOpenedDoesNotReplaceANewOne() throws Exception {
        ask("What is a river?");
        background.pumpUntil(() -> !chat.state().get().running());
        String first = chat.conversation().get().id();
        chat.startNew();
        String second = chat.conversation().get().id();

        chat.open(first);
        chat.startNew();
        background.pumpUntil(() -> !chat.sidebar().conversations().isEmpty());

        assertThat(chat.conversation().get().id()).isNotIn(first, second);
        assertThat(chat.rows()).isEmpty();
    }

    private void ask(String prompt) throws InterruptedException {
        chat.ask(prompt);
        background.pumpUntil(() -> chat.rows().stream().anyMatch(ChatRow.Body.class::isInstance));
    }

    private Turn.Reply shown() {
        return (Turn.Reply) chat.conversation().get().turns().getLast();
    }

    private List<Turn> kept() {
        return new SqliteConversations(database, clock)
                .open(chat.conversation().get().id())
                .orElseThrow()
                .turns();
    }

    private ChatViewModel page() {
        SandboxOptions options = sandbox.options();
        Connection connection =
                new Connection("Sandbox", sandbox.base(), options.account(), new Token(options.token()), true);
        Estimates estimates = new Estimates(settings);
        ChatServices.Line line = new ChatServices.Line(
                Payer.real(connection.ledgerName()), new RestWorkersAi(connection, transport, clock));
        ChatServices services = new ChatServices(
                background,
                () -> line,
                ledger,
                ChatDesk.kept(database, clock),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
        return new ChatViewModel(
                services, new ModelChoice(Catalogue::bundled, settings, estimates, services.background()));
    }
}
