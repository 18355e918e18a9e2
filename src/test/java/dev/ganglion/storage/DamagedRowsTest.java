package dev.ganglion.storage;

import static dev.ganglion.storage.Store.ANTS;
import static dev.ganglion.storage.Store.AT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Part.ToolResult;
import dev.ganglion.domain.chat.Branches.Node;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import dev.ganglion.domain.chat.Turn.Results;
import dev.ganglion.storage.rows.ConversationRows;
import dev.ganglion.storage.rows.Damage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A row that makes no sense takes nothing else with it.
class DamagedRowsTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void fill() {
        store = new Store(folder.resolve("ganglion.db"));
        store.conversations.save(ANTS.with(Setup.NONE.withSystem("Be brief.")));
        store.conversations.put("c1", new Prompt("t1", AT, "Why?"), "");
        store.conversations.put("c1", reply(List.of(new ToolCall("1", "f", "{}")), new Outcome.Stopped()), "t1");
        store.conversations.put("c1", new Results("t3", AT, List.of(new ToolResult("1", "f", "x"))), "t2");
        store.execute("PRAGMA ignore_check_constraints = ON");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "nonsense", "7", "\"\""})
    void opensWithoutASetupThatIsBroken(String json) {
        store.execute("UPDATE conversation SET setup = '" + json + "'");

        assertThat(store.open("c1").setup()).isEqualTo(Setup.NONE);
        assertThat(store.open("c1").turns()).hasSize(3);
    }

    @Test
    void keepsOfASetupWhatMakesSense() {
        store.execute("UPDATE conversation SET setup = '{\"system\":\"Be brief.\",\"tools\":7,\"format\":[]}'");

        assertThat(store.open("c1").setup()).isEqualTo(Setup.NONE.withSystem("Be brief."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{", "{}", "null", "nonsense"})
    void opensWithoutCallsAndResultsThatAreBroken(String json) {
        store.execute("UPDATE turn SET calls = '" + json + "', results = '" + json + "' WHERE kind <> 'prompt'");

        assertThat(turns())
                .containsExactly(
                        new Prompt("t1", AT, "Why?"),
                        reply(List.of(), new Outcome.Stopped()),
                        new Results("t3", AT, List.of()));
    }

    @Test
    void takesAnUnknownOutcomeForAnInterruption() {
        store.execute("UPDATE turn SET outcome = 'evaporated' WHERE kind = 'reply'");

        assertThat(turns().get(1)).isEqualTo(reply(List.of(new ToolCall("1", "f", "{}")), new Outcome.Interrupted()));
    }

    @Test
    void opensWithoutNumbersThatAreNone() {
        store.execute("""
                UPDATE turn SET neurons = 'many', stated_neurons = '-1', prompt_tokens = -5, quirks = NULL,
                model = NULL, reasoning = NULL, outcome = NULL, total = NULL, calls = NULL WHERE kind = 'reply'""");

        assertThat(turns().get(1))
                .isEqualTo(new Reply("t2", AT, "", "Because.", "", new Outcome.Interrupted(), Receipt.NONE));
    }

    @Test
    void opensWithAParentThatIsNotThere() {
        store.execute("UPDATE turn SET parent = 'nobody' WHERE id = 't3'");
        store.execute("UPDATE conversation SET leaf = 'nobody'");

        assertThat(store.open("c1").branches().nodes()).extracting(Node::parent).containsExactly("", "t1", "");
    }

    @Test
    void tellsOnceOfEachPlace() {
        store.execute("UPDATE conversation SET setup = '{'");
        store.execute("UPDATE turn SET calls = '{' WHERE kind = 'reply'");
        List<String> told = new ArrayList<>();
        ConversationRows rows = new ConversationRows(new Damage(told::add));

        for (int i = 0; i < 3; i++) {
            store.database.conversations().read(handle -> rows.find(handle, "c1"));
        }

        assertThat(told).containsExactly("turn.calls of t2", "conversation.setup of c1");
    }

    private List<Turn> turns() {
        return store.open("c1").turns();
    }

    private static Reply reply(List<ToolCall> calls, Outcome outcome) {
        return new Reply("t2", AT, "@cf/a/b", "Because.", "", calls, outcome, Receipt.NONE);
    }
}
