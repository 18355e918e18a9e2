package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.schema.ToolText;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.chat.message.Owed;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.Content;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// The chat page over the real client and the sandbox.
class ChatSandboxTest {
    private static final String LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String GLM = "@cf/zai-org/glm-5.3-flash";
    private static final ToolDefinition WEATHER =
            new ToolDefinition("get_weather", "Weather of a city", """
            {"type":"object","properties":{"city":{"type":"string","description":"the city"}},
             "required":["city"]}""", "{\"sky\":\"clear\"}", true);

    @TempDir
    Path folder;

    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());

    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private ChatDesk desk;

    @AfterEach
    void close() {
        desk.close();
        transport.close();
        sandbox.close();
    }

    @Test
    void goesOnUntilTheWholeAnswerIsThere() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose(LLAMA);
        chat.ask("Explain in detail how a neuron fires, with a table and a code example");
        Turn.Reply first = ChatDesk.lastReply(chat);

        int calls = 1;
        while (ChatDesk.lastReply(chat).outcome().equals(new Outcome.Finished("length")) && calls < 20) {
            chat.deeds().goOn(ChatDesk.lastReply(chat));
            calls++;
        }

        Turn.Reply whole = ChatDesk.lastReply(chat);
        assertThat(first.receipt().usage().orElseThrow().completionTokens()).isEqualTo(256);
        assertThat(calls).isGreaterThan(1);
        assertThat(whole.outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(whole.text()).startsWith(first.text()).contains("```", "|");
        assertThat(whole.receipt().usage().orElseThrow().completionTokens()).isGreaterThan(256L * (calls - 1));
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {LLAMA, GLM, "@cf/openai/gpt-oss-20b", "@cf/meta/llama-4-scout-17b-16e-instruct"})
    void waitsForTheResultsOfACallAndAnswersWithThem(String model) throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose(model);
        chat.carry(Setup.NONE.withTools(List.of(WEATHER)));

        chat.ask("What is the weather in Paris?");

        Turn.Reply asking = ChatDesk.lastReply(chat);
        assertThat(asking.calls()).extracting(Part.ToolCall::name).containsExactly("get_weather");
        assertThat(chat.rows()).extracting(ChatRow::turn).contains(asking.id());
        Owed owed = chat.rows().stream()
                .filter(ChatRow.Owing.class::isInstance)
                .map(row -> ((ChatRow.Owing) row).owed())
                .findFirst()
                .orElseThrow();
        assertThat(owed.results()).extracting(Part.ToolResult::content).containsExactly("{\"sky\":\"clear\"}");

        chat.deeds().send(owed);

        assertThat(ChatDesk.lastReply(chat).outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(ChatDesk.lastReply(chat).text()).contains("clear");
        assertThat(chat.rows()).noneMatch(ChatRow.Owing.class::isInstance);
        assertThat(desk.kept(chat)).isEqualTo(chat.conversation().get());
    }

    @Test
    void sendsWhatIsSoundOfASetupAndSaysWhatIsNot() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.carry(Setup.NONE
                .withTools(List.of(new ToolDefinition("broken", "", "{\"type\":", "", true)))
                .withFormat(new ReplyFormat.JsonSchema("city", "{\"type\":")));

        chat.ask("What is a river?");

        assertThat(ChatDesk.lastReply(chat).outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(ChatDesk.lastReply(chat).receipt().quirks()).containsExactly("unsent-tool-broken", "unsent-schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "search"})
    void offersTheExamplesOfToolsToTheOlderFamilyToo(String example) throws Exception {
        ToolText.Result tools = ToolText.read(Texts.text("setup.example." + example + ".tool"));
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose(LLAMA);
        chat.carry(Setup.NONE.withTools(((ToolText.Result.Good) tools).tools()));

        chat.ask("Search our documents for the current weather in Paris");

        assertThat(ChatDesk.lastReply(chat).outcome()).isEqualTo(new Outcome.Finished("tool_calls"));
    }

    @ParameterizedTest
    @ValueSource(strings = {LLAMA, GLM})
    void asksForJsonThatFollowsTheSchema(String model) throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose(model);
        chat.carry(Setup.NONE.withFormat(new ReplyFormat.JsonSchema(
                "city",
                "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}")));

        chat.ask("Which city lies on the Seine?");

        assertThat(JsonMapper.shared()
                        .readTree(ChatDesk.lastReply(chat).text())
                        .path("city")
                        .isString())
                .as(ChatDesk.lastReply(chat).toString())
                .isTrue();
        assertThat(chat.rows())
                .filteredOn(ChatRow.Body.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ChatRow.Body.class,
                        body -> assertThat(body.block().content()).isInstanceOf(Content.Code.class));
    }

    @Test
    void letsTheModelSeeWhatIsAttached() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose(GLM);
        byte[] red = red();
        desk.attachments().keep("red", new Picture("image/png", Octets.of(red)));

        chat.send(new Draft(
                "What is in this picture?",
                List.of(
                        new Attachment.Image("red", "red.png", "image/png", 64, 64, red.length, Octets.of(red)),
                        new Attachment.TextFile("notes", "notes.txt", "Shown at noon."))));

        assertThat(ChatDesk.lastReply(chat).outcome()).isEqualTo(new Outcome.Finished("stop"));
        assertThat(ChatDesk.lastReply(chat).text().toLowerCase(Locale.ROOT)).contains("red");
    }

    @Test
    void saysWhatToDoWhenTheContextOverflows() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        desk.budgets.plan("Test", Plan.PAID);
        chat.choice().choose("@cf/qwen/qwen2.5-coder-32b-instruct");

        chat.ask("word ".repeat(60_000));

        assertThat(((Outcome.Failed) ChatDesk.lastReply(chat).outcome()).message())
                .contains("context")
                .containsAnyOf("Shorten", "shorten");
    }

    @Test
    void keepsTheConversationWhenTheQuotaIsUsedUp() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults().withFaults(Fault.parse("quota")));
        chat.composer().text().set("Hello");

        chat.composer().send();

        assertThat(((Outcome.Failed) ChatDesk.lastReply(chat).outcome()).message())
                .contains("00:00 UTC")
                .doesNotContain("{");
        assertThat(desk.kept(chat).turns().getFirst().text()).isEqualTo("Hello");
    }

    @Test
    void oneCutAnswerDoesNotUseUpTheDay() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults().withFaults(Fault.parse("cut-after:40")));
        chat.choice().choose("@cf/meta/llama-4-scout-17b-16e-instruct");
        chat.choice().parameters().form().set("max_tokens", new Value.Numeral(999_999));

        chat.ask("Write a long guide about rivers");

        Sum cut = desk.ledger.booked().real();
        assertThat(cut.unknown()).isEqualTo(1);
        assertThat(cut.counted()).isBetween(Neurons.of("0.5"), Neurons.of("20"));
        assertThat(cut.possible()).isGreaterThan(Neurons.of("9000"));
        chat.startNew();
        chat.ask("hi");
        assertThat(((Outcome.Failed) ChatDesk.lastReply(chat).outcome()).kind()).isNotEqualTo("OVER-BUDGET");
        assertThat(desk.ledger.booked().real().unknown()).isEqualTo(2);
    }

    @Test
    void saysThatAModelWasRetired() throws Exception {
        ChatViewModel chat = page(SandboxOptions.defaults());
        chat.choice().choose("@cf/meta/llama-2-7b-chat-int8");

        chat.ask("Hello");

        assertThat(ChatDesk.lastReply(chat).outcome()).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) ChatDesk.lastReply(chat).outcome()).message())
                .contains("choose");
    }

    private static byte[] red() throws Exception {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, 0xD02020);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private ChatViewModel page(SandboxOptions wanted) throws Exception {
        sandbox = Sandbox.start(wanted.withPace(Pace.INSTANT));
        SandboxOptions options = sandbox.options();
        Connection connection =
                new Connection("Sandbox", sandbox.base(), options.account(), new Token(options.token()), true);
        desk = new ChatDesk(folder, new RestWorkersAi(connection, transport, Clock.systemUTC()));
        return desk.page();
    }
}
