package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Part;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class ArrivalTest {
    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private ChatDesk desk;
    private ChatViewModel chat;

    @BeforeEach
    void openThePage() {
        desk = new ChatDesk(folder, client);
        chat = desk.page(new InlineBackground());
    }

    @AfterEach
    void closeTheDisk() {
        desk.close();
    }

    @Test
    void letsACallGrowUntilItIsWhole() {
        client.events = List.of(
                new ChatEvent.Text("Let me see."),
                new ChatEvent.Calling(0, "add", ""),
                new ChatEvent.Calling(0, "add", "{\"a\":"),
                new ChatEvent.Calling(1, "now", ""),
                new ChatEvent.Calling(0, "add", "1}"),
                new ChatEvent.ToolCall(
                        "c", "add", JsonNodeFactory.instance.objectNode().put("a", 1)),
                new ChatEvent.ToolCall("d", "now", JsonNodeFactory.instance.objectNode()),
                new ChatEvent.Finish("tool_calls"));
        List<ChatRow.Called> seen = seen(ChatRow.Called.class);

        chat.ask("Add");

        assertThat(seen)
                .extracting(row -> row.call().arguments(), ChatRow.Called::whole)
                .containsExactly(
                        tuple("", false),
                        tuple("{\"a\":", false),
                        tuple("", false),
                        tuple("{\"a\":1}", false),
                        tuple("{\"a\":1}", true),
                        tuple("{}", true));
        assertThat(called())
                .containsExactly(new Part.ToolCall("c", "add", "{\"a\":1}"), new Part.ToolCall("d", "now", "{}"));
    }

    @Test
    void keepsNothingOfHalfACall() {
        client.events = List.of(new ChatEvent.Text("Let me see."), new ChatEvent.Calling(0, "add", "{\"a\":"));
        client.failure = Optional.of(new Failure.Cut(2, "the connection was closed"));

        chat.ask("Add");

        assertThat(called()).isEmpty();
        assertThat(chat.rows())
                .extracting(row -> row.getClass().getSimpleName())
                .containsExactly("Asked", "Head", "Body", "Foot");
    }

    @Test
    void saysEachSentenceOnceAndNoReasoning() {
        client.events = List.of(
                new ChatEvent.Reasoning("I think. "),
                new ChatEvent.Text("It ra"),
                new ChatEvent.Text("ins. The s"),
                new ChatEvent.Text("un shines. And **then"),
                new ChatEvent.Text("** it is dark"),
                new ChatEvent.Finish("stop"));
        List<String> said = new ArrayList<>();
        chat.transcript().aloud().subscribe((_, words) -> said.add(words));

        chat.ask("Hi");

        assertThat(said).containsExactly("It rains.", "The sun shines.", "And then it is dark");
    }

    @Test
    void tellsWhatComesBeforeSendingFromWaiting() {
        client.events = List.of(new ChatEvent.Text("Hello"), new ChatEvent.Finish("stop"));
        List<ChatRow.Pending> seen = seen(ChatRow.Pending.class);

        chat.ask("Hi");

        assertThat(seen)
                .extracting(ChatRow.Pending::what)
                .containsExactly("Preparing the request", "Waiting for the first token");
        assertThat(seen.getLast().since())
                .isGreaterThanOrEqualTo(seen.getFirst().since());
    }

    /// The rows of that kind that come from now on.
    private <T extends ChatRow> List<T> seen(Class<T> kind) {
        List<T> seen = new ArrayList<>();
        chat.rows().addListener((ListChangeListener<ChatRow>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .forEach(seen::add);
            }
        });
        return seen;
    }

    private List<Part.ToolCall> called() {
        return chat.rows().stream()
                .filter(ChatRow.Called.class::isInstance)
                .map(row -> ((ChatRow.Called) row).call())
                .toList();
    }
}
