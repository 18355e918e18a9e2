package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Day;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteShelves;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.chat.composer.ChatState;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Usage USAGE = new Usage(12, 0, 34, Optional.of(Neurons.of("7.25")));

    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private Database database;
    private FileSettings settings;
    private Ledger ledger;

    @BeforeEach
    void openTheDisk() throws Exception {
        database = Migrated.open(folder.resolve("test.db"));
        settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofSeconds(1));
        ledger = new Ledger(new SqliteEntries(database), clock);
        client.events = List.of(
                new ChatEvent.Text("# Hel"),
                new ChatEvent.Text("lo\n\nthere"),
                new ChatEvent.Used(USAGE),
                new ChatEvent.Finish("stop"));
    }

    @AfterEach
    void closeTheDisk() throws Exception {
        settings.close();
        database.close();
    }

    @Test
    void sendsTheDraftAndKeepsTheAnswer() {
        ChatViewModel chat = page();
        chat.composer().text().set("  Hi  ");

        chat.composer().send();

        assertThat(client.requests.getFirst().messages()).containsExactly(new Message(Role.USER, "Hi"));
        assertThat(chat.composer().text().get()).isEmpty();
        assertThat(chat.state().get()).isEqualTo(ChatState.IDLE);
        Conversation kept = kept(chat);
        assertThat(kept.title()).isEqualTo("Hi");
        assertThat(kept.turns()).hasSize(2);
        Turn.Reply reply = (Turn.Reply) kept.turns().getLast();
        assertThat(reply.text()).isEqualTo("# Hello\n\nthere");
        assertThat(reply.outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(reply.receipt().usage()).contains(USAGE);
        assertThat(reply.receipt().neurons()).contains(Neurons.of("7.25"));
    }

    @Test
    void keepsAndListsWhatIsAddedWithoutAsking() {
        ChatViewModel chat = page();
        chat.composer().text().set("A note");
        chat.composer().add();
        assertThat(chat.sidebar().conversations()).extracting(Summary::title).containsExactly("A note");
        chat.composer().text().set("Hi");
        chat.composer().send();
        chat.composer().text().set("Another note");

        chat.composer().add();

        assertThat(kept(chat).turns())
                .extracting(Turn::text)
                .containsExactly("A note", "Hi", "# Hello\n\nthere", "Another note");
        assertThat(kept(chat)).isEqualTo(chat.conversation().get());
    }

    @Test
    void listsAConversationThatNobodyAnswersYet() {
        ChatViewModel chat = page();
        chat.composer().text().set("Context first");

        chat.composer().add();
        chat.composer().text().set("Then more");
        chat.composer().add();

        assertThat(chat.sidebar().conversations())
                .extracting(one -> one.title())
                .containsExactly("Context first");
        assertThat(ChatDesk.texts(kept(chat))).containsExactly("Context first", "Then more");
    }

    @Test
    void showsAnAnswerAsRowsOfBlocks() {
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        assertThat(chat.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Asked", "Head", "Body", "Body", "Foot");
    }

    @Test
    void showsTheSameRowsAfterARestart() {
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");
        chat.composer().send();
        String id = chat.conversation().get().id();

        ChatViewModel restarted = page();
        restarted.open(id);

        assertThat(restarted.rows()).isEqualTo(chat.rows());
    }

    @Test
    void showsTheEndOfALongConversationFirst() {
        List<Turn> turns = IntStream.range(0, 60)
                .<Turn>mapToObj(i -> new Turn.Prompt("p" + i, NOON, "Prompt " + i))
                .toList();
        new SqliteShelves(database, clock).add(new Conversation("long", "Long", "@cf/a/b", NOON, turns));
        ChatViewModel chat = page();
        List<List<String>> seen = new ArrayList<>();
        chat.rows().addListener((ListChangeListener<ChatRow>)
                _ -> seen.add(chat.rows().stream().map(ChatRow::turn).toList()));

        chat.open("long");

        List<String> all = turns.stream().map(Turn::id).toList();
        assertThat(seen).containsExactly(all.subList(40, 60), all);
    }

    @Test
    void booksWhatTheReplyStates() {
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        assertThat(Day.today(new SqliteEntries(database), clock).entries())
                .extracting(Entry::state, Entry::neurons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Entry.State.STATED, Optional.of(Neurons.of("7.25"))));
    }

    @Test
    void keepsWhatArrivedWhenTheStreamIsCut() {
        client.events = List.of(new ChatEvent.Text("half an ans"));
        client.failure = Optional.of(new Failure.Cut(1, "the connection was closed"));
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        Turn.Reply reply = (Turn.Reply) kept(chat).turns().getLast();
        assertThat(reply.text()).isEqualTo("half an ans");
        assertThat(reply.outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(chat.rows().getLast()).isInstanceOf(ChatRow.Foot.class);
        assertThat(Day.today(new SqliteEntries(database), clock).unknown()).isEqualTo(1);
    }

    @Test
    void refundsACallThatComputedNothing() {
        client.events = List.of();
        client.failure = Optional.of(new Failure.Unauthorised(ServiceError.of(401, 10000, "Authentication error")));
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        assertThat(Day.today(new SqliteEntries(database), clock).entries())
                .extracting(Entry::state, Entry::failure)
                .containsExactly(tuple(Entry.State.REFUNDED, Optional.of("unauthorised")));
        assertThat(kept(chat).turns().getFirst().text()).isEqualTo("Hi");
        assertThat(((Outcome.Failed) ((Turn.Reply) kept(chat).turns().getLast()).outcome()).kind())
                .isEqualTo("WAI-10000");
    }

    @Test
    void sendsTheWholeConversation() {
        ChatViewModel chat = page();
        chat.composer().text().set("One");
        chat.composer().send();
        chat.composer().text().set("Two");

        chat.composer().send();

        assertThat(client.requests.getLast().messages())
                .containsExactly(
                        new Message(Role.USER, "One"),
                        new Message(Role.ASSISTANT, "# Hello\n\nthere"),
                        new Message(Role.USER, "Two"));
    }

    @Test
    void keepsTheDraftOfAConversationThatIsLeft() {
        ChatViewModel chat = page();
        chat.composer().text().set("One");
        chat.composer().send();
        String id = chat.conversation().get().id();
        chat.composer().text().set("not sent");

        chat.startNew();

        assertThat(chat.composer().text().get()).isEmpty();
        chat.open(id);
        assertThat(chat.composer().text().get()).isEqualTo("not sent");
    }

    @Test
    void doesNotRefundWhatFailedAfterItsFirstWords() {
        client.events = List.of(new ChatEvent.Text("Hel"));
        client.failure = Optional.of(new Failure.Busy(Optional.empty(), ServiceError.of(200, 3040, "busy")));
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        assertThat(Day.today(new SqliteEntries(database), clock).entries())
                .extracting(Entry::state, Entry::failure)
                .containsExactly(tuple(Entry.State.UNKNOWN, Optional.of("busy")));
    }

    @Test
    void keepsTheDraftOfAConversationThatHasNotBegun() {
        ChatViewModel chat = page();
        chat.composer().text().set("a long first prompt");

        chat.leave();

        assertThat(page().composer().text().get()).isEqualTo("a long first prompt");
    }

    @Test
    void forgetsADraftThatWasSent() {
        ChatViewModel chat = page();
        chat.composer().text().set("One");
        chat.composer().send();
        String id = chat.conversation().get().id();
        chat.composer().text().set("not sent yet");
        chat.startNew();
        chat.open(id);
        chat.composer().send();
        chat.startNew();

        chat.open(id);

        assertThat(chat.composer().text().get()).isEmpty();
    }

    @Test
    void showsReasoningBeforeTheAnswerEvenWhenItComesLater() {
        client.events =
                List.of(new ChatEvent.Text("answer"), new ChatEvent.Reasoning("because"), new ChatEvent.Finish("stop"));
        ChatViewModel chat = page();
        chat.composer().text().set("Hi");

        chat.composer().send();

        assertThat(chat.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Asked", "Head", "Reasoned", "Body", "Foot");
    }

    private ChatViewModel page() {
        Estimates estimates = new Estimates(settings);
        ChatServices services = new ChatServices(
                new InlineBackground(),
                () -> new ChatServices.Line(Payer.real("Test"), client),
                ledger,
                ChatDesk.kept(database, clock),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
        return new ChatViewModel(
                services, new ModelChoice(Catalogue::bundled, settings, estimates, services.background()));
    }

    private Conversation kept(ChatViewModel chat) {
        return new SqliteConversations(database, clock)
                .open(chat.conversation().get().id())
                .orElseThrow();
    }

    @Test
    void keepsTheSetupOfAConversationThatHasNotBegun() {
        Setup setup = new Setup(
                "Be short", List.of(new ToolDefinition("now", "time", "{}", "", true)), new ReplyFormat.JsonObject());
        page().setup().setup().set(setup);

        ChatViewModel restarted = page();

        assertThat(restarted.conversation().get().setup()).isEqualTo(setup);
        assertThat(restarted.setup().setup().get()).isEqualTo(setup);
        restarted.ask("Hi");
        restarted.startNew();
        assertThat(restarted.conversation().get().setup()).isEqualTo(Setup.NONE);
        assertThat(page().conversation().get().setup()).isEqualTo(Setup.NONE);
    }
}
