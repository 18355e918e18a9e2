package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.form.FormViewModel;
import dev.ganglion.workersai.account.ModelSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ChatParametersTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String GLM = "@cf/zai-org/glm-5.3";

    @TempDir
    Path folder;

    private final ScriptedWorkersAi client = new ScriptedWorkersAi();
    private Database database;
    private FileSettings settings;
    private ChatViewModel chat;

    @BeforeEach
    void openThePage() throws Exception {
        database = Migrated.open(folder.resolve("test.db"));
        settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofSeconds(1));
        chat = page();
        chat.choice().choose(LLAMA);
    }

    @AfterEach
    void closeTheDisk() {
        settings.close();
        database.close();
    }

    @Test
    void aRequestCarriesWhatIsSetAndNothingElse() {
        chat.ask("Hi");
        form().set("temperature", new Value.Numeral("0.2"));
        form().set("max_tokens", new Value.Numeral(512));

        chat.ask("Again");

        assertThat(client.requests.getFirst().parameters()).isEmpty();
        assertThat(client.requests.getLast().parameters())
                .isEqualTo(Map.of("temperature", new BigDecimal("0.2"), "max_tokens", BigInteger.valueOf(512)));
    }

    @Test
    void extraJsonWinsOverTheFields() {
        form().set("temperature", new Value.Numeral("0.2"));
        form().fill(form().filled().withExtra("{\"temperature\": 1, \"min_p\": 0.1, \"stream\": false}"));

        chat.ask("Hi");

        assertThat(client.requests.getLast().parameters())
                .isEqualTo(Map.of("temperature", 1, "min_p", new BigDecimal("0.1")));
        assertThat(client.requests.getLast().stream()).isTrue();
    }

    @Test
    void theEstimateKnowsTheLimit() {
        BigDecimal before =
                chat.composer().fit().get().estimate().most().orElseThrow().amount();

        form().set("max_tokens", new Value.Numeral(2560));

        assertThat(chat.composer().fit().get().estimate().most().orElseThrow().amount())
                .isGreaterThan(before.multiply(BigDecimal.valueOf(5)));
    }

    @Test
    void saysThatALimitIsBeyondTheContextAsLongAsItIs() {
        form().set("max_tokens", new Value.Numeral(24_000));

        assertThat(form().said().get())
                .isEqualTo(
                        "The longest answer of 24 k tokens does not fit into the context of 24 k tokens, which holds "
                                + "the prompt too. The model may refuse it, or stop earlier.");

        form().set("max_tokens", new Value.Numeral(2_000));

        assertThat(form().said().get()).isEmpty();
    }

    @Test
    void ofTwoLimitsTheHigherOneCounts() {
        chat.choice().choose(GLM);
        form().set("max_tokens", new Value.Numeral(100));
        form().set("max_completion_tokens", new Value.Numeral(300));

        assertThat(chat.choice().parameters().limit().getValue()).isEqualTo(OptionalInt.of(300));
    }

    @Test
    void theLiveSchemaTakesThePlaceOfTheBundledFacts() {
        form().set("temperature", new Value.Numeral(4));
        form().set("top_k", new Value.Numeral(7));

        chat.choice()
                .parameters()
                .refreshFrom(schema("{\"properties\": {\"temperature\": {\"type\": \"number\", \"maximum\": 2},"
                        + " \"min_p\": {\"type\": \"number\"}}}"));

        assertThat(form().form().get().fields()).extracting(Field::name).containsExactly("temperature", "min_p");
        assertThat(form().values().get()).isEqualTo(new Values(Map.of("temperature", new Value.Numeral(2))));
    }

    @Test
    void aSchemaThatDoesNotComeOrCannotBeReadLeavesTheBundledFacts() {
        Form bundled = form().form().get();

        chat.choice().parameters().refreshFrom(_ -> {
            throw new InterruptedException("no answer");
        });
        chat.choice().parameters().refreshFrom(schema("[]"));

        assertThat(form().form().get()).isEqualTo(bundled);
    }

    private static LiveSchemas.Source schema(String json) {
        return _ -> new ModelSchema(
                JsonMapper.shared().readTree(json), JsonMapper.shared().createObjectNode());
    }

    @Test
    void valuesAreThereAfterARestart() {
        form().set("temperature", new Value.Numeral("0.2"));

        assertThat(page().choice().parameters().sent()).isEqualTo(Map.of("temperature", new BigDecimal("0.2")));
    }

    private FormViewModel form() {
        return chat.choice().parameters().form();
    }

    private ChatViewModel page() {
        Clock clock = Clock.systemUTC();
        Estimates estimates = new Estimates(settings);
        ChatServices services = new ChatServices(
                new InlineBackground(),
                () -> new ChatServices.Line(Payer.real("Test"), client),
                new Ledger(new SqliteEntries(database), clock),
                ChatDesk.kept(database, clock),
                new DiskFiles(),
                settings,
                clock,
                () -> {});
        return new ChatViewModel(
                services, new ModelChoice(Catalogue::bundled, settings, estimates, services.background()));
    }
}
