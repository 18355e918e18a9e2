package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.answer.Order;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.chat.message.Edit;
import dev.ganglion.ui.chat.message.Owed;
import dev.ganglion.ui.chat.message.Place;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class MessageDeedsTest {
    private static final Usage USAGE = new Usage(10, 0, 20, Optional.of(Neurons.of("2.5")));

    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private ChatDesk desk;
    private ChatViewModel chat;

    @BeforeEach
    void openThePage() {
        desk = new ChatDesk(folder, client);
        chat = desk.page();
    }

    @AfterEach
    void closeTheDisk() {
        desk.close();
    }

    @Test
    void putsANewAnswerBesideTheOldOne() {
        answers("one");
        chat.ask("Hi");
        Turn.Reply first = ChatDesk.lastReply(chat);
        answers("two");

        chat.deeds().again(first);

        assertThat(client.requests.getLast().messages()).containsExactly(new Message(Role.USER, "Hi"));
        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hi", "two");
        assertThat(chat.rows().getLast()).isEqualTo(new ChatRow.Foot(ChatDesk.lastReply(chat), new Place(1, 2)));
        assertThat(chat.rows()).noneMatch(row -> row.turn().equals(first.id()));
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
    }

    @Test
    void answersAnEarlierPromptAgainWithoutWhatFollowed() {
        answers("one");
        chat.ask("Hi");
        Turn.Reply first = ChatDesk.lastReply(chat);
        chat.ask("And then?");
        answers("two");

        chat.deeds().again(first);

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hi", "two");
        chat.deeds().turnTo(ChatDesk.lastReply(chat).id(), -1);
        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hi", "one", "And then?", "one");
    }

    @Test
    void turnsToAnotherAnswerAndRemembersWhichOneIsShown() {
        answers("one");
        chat.ask("Hi");
        Turn.Reply first = ChatDesk.lastReply(chat);
        answers("two");
        chat.deeds().again(first);

        chat.deeds().turnTo(ChatDesk.lastReply(chat).id(), -1);

        assertThat(ChatDesk.lastReply(chat)).isEqualTo(first);
        assertThat(chat.rows().getLast()).isEqualTo(new ChatRow.Foot(first, new Place(0, 2)));
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
        chat.deeds().turnTo(first.id(), -1);
        assertThat(ChatDesk.lastReply(chat)).isEqualTo(first);
    }

    @Test
    void showsAFailedAnswerAsTheNewVersionAndSendsNothingOfIt() {
        answers("one");
        chat.ask("Hi");
        Turn.Reply first = ChatDesk.lastReply(chat);
        client.events = List.of();
        client.failure = Optional.of(new Failure.Offline("localhost", "refused"));

        chat.regenerate();

        assertThat(ChatDesk.lastReply(chat).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(chat.rows().getLast()).isEqualTo(new ChatRow.Foot(ChatDesk.lastReply(chat), new Place(1, 2)));
        answers("fine");
        chat.ask("Again?");
        assertThat(client.requests.getLast().messages())
                .containsExactly(new Message(Role.USER, "Hi"), new Message(Role.USER, "Again?"));
        assertThat(chat.conversation().get().branches().siblings(first.id())).hasSize(2);
    }

    @Test
    void changesAPromptInItsPlace() {
        answers("one");
        chat.ask("Helo");
        Turn prompt = chat.conversation().get().turns().getFirst();

        save(prompt.id(), "Hello");

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hello", "one");
        assertThat(client.requests).hasSize(1);
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
        assertThat(chat.rows().getFirst()).isInstanceOf(ChatRow.Asked.class);
    }

    @Test
    void changesAnAnswerInItsPlaceAndSendsItSo() {
        answers("one");
        chat.ask("Hi");

        save(ChatDesk.lastReply(chat).id(), "**better**");
        chat.ask("More");

        assertThat(client.requests.getLast().messages().get(1)).isEqualTo(new Message(Role.ASSISTANT, "**better**"));
        assertThat(desk.kept(chat).turns().get(1).text()).isEqualTo("**better**");
    }

    @Test
    void runsAnEditedPromptBesideTheOldOne() {
        answers("one");
        chat.ask("Helo");
        Turn prompt = chat.conversation().get().turns().getFirst();
        answers("two");

        Edit edit = edit(prompt.id());
        edit.text().set("Hello");
        chat.deeds().saveAndRun(edit);

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hello", "two");
        assertThat(((ChatRow.Asked) chat.rows().getFirst()).place()).isEqualTo(new Place(1, 2));
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
        chat.deeds().turnTo(chat.conversation().get().turns().getFirst().id(), -1);
        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Helo", "one");
    }

    @Test
    void givesAnEditUp() {
        answers("one");
        chat.ask("Hi");
        List<ChatRow> before = List.copyOf(chat.rows());

        chat.deeds().cancel(edit(chat.conversation().get().turns().getFirst().id()));

        assertThat(chat.rows()).isEqualTo(before);
    }

    @Test
    void bringsBackWhatWasDeleted() {
        answers("one");
        chat.ask("Hi");
        Conversation whole = chat.conversation().get();

        chat.deeds().delete(ChatDesk.lastReply(chat).id());

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hi");
        assertThat(desk.kept(chat).turns()).hasSize(1);
        chat.deeds().undo();
        assertThat(chat.conversation().get()).isEqualTo(whole);
        assertThat(desk.kept(chat).turns()).isEqualTo(whole.turns());
        assertThat(chat.rows()).hasSize(4);
        assertThat(chat.deeds().deletion().get()).isEmpty();
    }

    @Test
    void showsTheOtherVersionWhenOneIsDeleted() {
        answers("one");
        chat.ask("Hi");
        answers("two");
        chat.regenerate();

        chat.deeds().delete(ChatDesk.lastReply(chat).id());

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Hi", "one");
        assertThat(chat.rows().getLast()).isEqualTo(new ChatRow.Foot(ChatDesk.lastReply(chat), Place.ONLY));
    }

    @Test
    void branchesIntoANewConversationThatIsNamedAfterTheOldOne() {
        answers("one");
        chat.ask("Hi");
        String from = chat.conversation().get().id();
        Turn.Reply first = ChatDesk.lastReply(chat);
        chat.ask("And then?");

        chat.deeds().branch(first.id());

        Conversation branch = chat.conversation().get();
        assertThat(branch.id()).isNotEqualTo(from);
        assertThat(branch.title()).isEqualTo("Branch of Hi");
        assertThat(ChatDesk.texts(branch)).containsExactly("Hi", "one");
        assertThat(desk.kept(chat)).isEqualTo(branch);
        assertThat(desk.conversations().open(from).orElseThrow().turns()).hasSize(4);
        assertThat(desk.conversations().list())
                .extracting(Conversations.Summary::title)
                .containsExactlyInAnyOrder("Hi", "Branch of Hi");
    }

    @Test
    void goesOnWithAnAnswerThatWasCutOffAndAddsUpWhatItCost() {
        client.events =
                List.of(new ChatEvent.Text("half an ans"), new ChatEvent.Used(USAGE), new ChatEvent.Finish("length"));
        chat.ask("Hi");
        Turn.Reply half = ChatDesk.lastReply(chat);
        client.events = List.of(new ChatEvent.Text("wer"), new ChatEvent.Used(USAGE), new ChatEvent.Finish("stop"));

        chat.deeds().goOn(half);

        assertThat(client.requests.getLast().messages())
                .containsExactly(
                        new Message(Role.USER, "Hi"),
                        new Message(Role.ASSISTANT, "half an ans"),
                        new Message(Role.USER, Order.GO_ON));
        Turn.Reply whole = ChatDesk.lastReply(chat);
        assertThat(whole.id()).isEqualTo(half.id());
        assertThat(whole.text()).isEqualTo("half an answer");
        assertThat(whole.outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(whole.receipt().usage()).contains(new Usage(20, 0, 40, Optional.of(Neurons.of("5.0"))));
        assertThat(whole.receipt().neurons()).contains(Neurons.of("5.0"));
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
        assertThat(chat.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Asked", "Head", "Body", "Foot");
    }

    @Test
    void keepsWhatThereWasWhenGoingOnFails() {
        client.events = List.of(new ChatEvent.Text("half"), new ChatEvent.Finish("length"));
        chat.ask("Hi");
        client.events = List.of();
        client.failure = Optional.of(new Failure.Offline("localhost", "refused"));

        chat.deeds().goOn(ChatDesk.lastReply(chat));

        assertThat(ChatDesk.lastReply(chat).text()).isEqualTo("half");
        assertThat(ChatDesk.lastReply(chat).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
    }

    @Test
    void showsAnAnswerAsItWasWrittenAndBack() {
        answers("# One\n\ntwo");
        chat.ask("Hi");
        String reply = ChatDesk.lastReply(chat).id();
        List<ChatRow> before = List.copyOf(chat.rows());

        chat.deeds().turnRaw(reply);

        assertThat(chat.rows()).hasAtLeastOneElementOfType(ChatRow.Raw.class).noneMatch(ChatRow.Body.class::isInstance);
        chat.deeds().turnRaw(reply);
        assertThat(chat.rows()).isEqualTo(before);
    }

    @Test
    void answersACallBesideWhatFollowedWithoutItsResult() {
        calls();
        chat.ask("Weather?");
        String waiting = ChatDesk.lastReply(chat).id();
        answers("two");
        chat.ask("Never mind");
        Owed owed = owed();
        owed.write(0, "clear");

        chat.deeds().send(owed);

        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Weather?", "", "clear", "two");
        assertThat(chat.conversation()
                        .get()
                        .branches()
                        .siblings(chat.conversation().get().turns().get(2).id()))
                .hasSize(2);
        assertThat(chat.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Asked", "Head", "Called", "Foot", "Told", "Head", "Body", "Foot");
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
        chat.deeds().turnTo(chat.conversation().get().turns().get(2).id(), -1);
        assertThat(ChatDesk.texts(chat.conversation().get())).containsExactly("Weather?", "", "Never mind", "two");
        assertThat(owed().reply().id()).isEqualTo(waiting);
    }

    @Test
    void keepsResultsThatWereNotSent() {
        calls();
        chat.ask("Weather?");
        String id = chat.conversation().get().id();
        owed().write(0, "clear");
        answers("two");
        chat.ask("Never mind");
        chat.leave();
        chat = desk.page();

        chat.open(id);

        assertThat(owed().results()).containsExactly(new Part.ToolResult("c", "weather", "clear"));
    }

    private void calls() {
        client.events = List.of(
                new ChatEvent.ToolCall("c", "weather", JsonNodeFactory.instance.objectNode()),
                new ChatEvent.Used(USAGE),
                new ChatEvent.Finish("tool_calls"));
    }

    private Owed owed() {
        return chat.rows().stream()
                .filter(ChatRow.Owing.class::isInstance)
                .map(row -> ((ChatRow.Owing) row).owed())
                .findFirst()
                .orElseThrow();
    }

    private void answers(String text) {
        client.failure = Optional.empty();
        client.events = List.of(new ChatEvent.Text(text), new ChatEvent.Used(USAGE), new ChatEvent.Finish("stop"));
    }

    private Edit edit(String turn) {
        chat.deeds().edit(turn);
        return chat.rows().stream()
                .filter(ChatRow.Editing.class::isInstance)
                .map(row -> ((ChatRow.Editing) row).edit())
                .findFirst()
                .orElseThrow();
    }

    private void save(String turn, String text) {
        Edit edit = edit(turn);
        edit.text().set(text);
        chat.deeds().save(edit);
    }
}
