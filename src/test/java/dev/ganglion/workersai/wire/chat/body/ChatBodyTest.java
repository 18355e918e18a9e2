package dev.ganglion.workersai.wire.chat.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.chat.Sampling;
import dev.ganglion.workersai.chat.Surface;
import dev.ganglion.workersai.chat.Thinking;
import dev.ganglion.workersai.chat.Tool;
import dev.ganglion.workersai.chat.ToolChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChatBodyTest {
    private static final Picture PICTURE = new Picture("image/png", Octets.of(new byte[] {1, -1}));
    private static final List<Message> TALK = List.of(
            new Message(Role.SYSTEM, "Be brief."),
            new Message(Role.DEVELOPER, "In verse."),
            new Message(Role.ASSISTANT, List.of(new Part.Reasoning("Hm."), new Part.ToolCall("c", "f", "{\"a\":"))),
            new Message(Role.TOOL, List.of(new Part.ToolResult("", "f", "1"))));
    private static final ChatOptions OPTIONS = ChatOptions.NONE
            .withTools(List.of(new Tool("f", "Does it.", "{\"type\":\"object\"}")))
            .withToolChoice(new ToolChoice.Named("f"))
            .withFormat(new ResponseFormat.JsonSchema("n", true, "{\"type\":\"object\"}"))
            .withThinking(Thinking.effort("low"));

    @Test
    void writesAConversationForTheLegacyFamily() throws Exception {
        assertThat(body(request("m", TALK).with(OPTIONS).in(ChatForm.LEGACY.with(ChatForm.Tools.FLAT))))
                .isEqualTo("{\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\"},"
                        + "{\"role\":\"system\",\"content\":\"In verse.\"},"
                        + "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"f\",\"arguments\":\"\\\"{\\\\\\\"a\\\\\\\":\\\"\"}}]},"
                        + "{\"role\":\"tool\",\"content\":\"1\",\"tool_call_id\":\"000000001\",\"name\":\"f\"}],"
                        + "\"tools\":[{\"name\":\"f\",\"description\":\"Does it.\",\"parameters\":{\"type\":\"object\"}}],"
                        + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"f\"}},"
                        + "\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"type\":\"object\"}},"
                        + "\"reasoning_effort\":\"low\",\"stream\":true}");
    }

    @Test
    void writesTheOtherFormsOfTheSameForChatCompletions() throws Exception {
        assertThat(body(request("m", TALK).with(OPTIONS).in(ChatForm.CHAT)))
                .contains("{\"role\":\"developer\",\"content\":\"In verse.\"}")
                .contains("\"reasoning\":\"Hm.\"")
                .contains("\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"")
                .contains("\"json_schema\":{\"name\":\"n\",\"strict\":true,\"schema\":{\"type\":\"object\"}}");
    }

    @Test
    void writesResponses() throws Exception {
        ChatRequest request =
                new ChatRequest("m", TALK, Sampling.DEFAULT.maxTokens(9).parameters(), false);

        assertThat(body(request.with(OPTIONS).in(ChatForm.RESPONSES)))
                .isEqualTo("{\"max_output_tokens\":9,\"instructions\":\"Be brief.\",\"input\":["
                        + "{\"role\":\"developer\",\"content\":\"In verse.\"},"
                        + "{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"f\","
                        + "\"arguments\":\"\\\"{\\\\\\\"a\\\\\\\":\\\"\"},"
                        + "{\"type\":\"function_call_output\",\"call_id\":\"000000001\",\"output\":\"1\"}],"
                        + "\"tools\":[{\"type\":\"function\",\"name\":\"f\",\"description\":\"Does it.\","
                        + "\"parameters\":{\"type\":\"object\"}}],\"tool_choice\":{\"type\":\"function\",\"name\":\"f\"},"
                        + "\"text\":{\"format\":{\"type\":\"json_schema\",\"name\":\"n\",\"strict\":true,"
                        + "\"schema\":{\"type\":\"object\"}}},\"reasoning\":{\"effort\":\"low\"},\"stream\":false}");
    }

    @Test
    void putsPicturesWhereTheModelLooksForThem() throws Exception {
        List<Message> seen = List.of(new Message(Role.USER, List.of(new Part.Text("What?"), new Part.Image(PICTURE))));

        assertThat(body(request("@cf/meta/llama-4-scout-17b-16e-instruct", seen)))
                .contains("\"content\":[{\"type\":\"text\",\"text\":\"What?\"},{\"type\":\"image_url\","
                        + "\"image_url\":{\"url\":\"data:image/png;base64,Af8=\"}}]");
        assertThat(body(request("@cf/meta/llama-3.2-11b-vision-instruct", seen)))
                .contains("\"content\":\"What?\"")
                .contains("\"image\":[1,255]");
        assertThat(body(new ChatRequest(
                        "@cf/llava-hf/llava-1.5-7b-hf",
                        new ChatInput.Prompt("What?", true, Optional.of(PICTURE)),
                        Map.of(),
                        false)))
                .isEqualTo("{\"prompt\":\"What?\",\"raw\":true,\"image\":[1,255],\"stream\":false}");
    }

    @Test
    void writesWhatIsAskedForBesides() throws Exception {
        ChatOptions options =
                ChatOptions.NONE.withLora("tune").rejectingIfBusy().withThinking(Thinking.off());

        assertThat(body(request("m", List.of()).with(options)))
                .isEqualTo("{\"messages\":[],\"chat_template_kwargs\":{\"enable_thinking\":false},\"lora\":\"tune\","
                        + "\"options\":{\"rejectIfBusy\":true},\"stream\":true}");
    }

    @Test
    void writesWhatOpenAiWritesOverItsEndpoint() throws Exception {
        ChatForm form = ChatForm.LEGACY.with(ChatForm.Tools.FLAT).with(ChatForm.Pictures.BESIDE);
        ChatRequest request = new ChatRequest(
                        "m", new ChatInput.Prompt("What?", false, Optional.of(PICTURE)), Map.of(), true)
                .with(OPTIONS)
                .in(form)
                .over(Surface.OPENAI);

        assertThat(body(request))
                .startsWith("{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"What?\"},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,Af8=\"}}]}],"
                        + "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\"")
                .contains("\"json_schema\":{\"name\":\"n\",\"strict\":true,\"schema\":{\"type\":\"object\"}}")
                .doesNotContain("\"prompt\"");
        assertThat(body(new ChatRequest("m", new ChatInput.Prompt("Hi", false, Optional.empty()), Map.of(), false)
                        .over(Surface.OPENAI)))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"model\":\"m\",\"stream\":false}");
    }

    @Test
    void keepsFieldsOfTheCallerBesideItsOwn() throws Exception {
        ChatOptions options = ChatOptions.NONE
                .rejectingIfBusy()
                .withThinking(Thinking.effort("low"))
                .withFormat(new ResponseFormat.JsonObject());

        assertThat(body(with("options", Map.of("x", 1)).with(options))).contains("{\"x\":1,\"rejectIfBusy\":true}");
        assertThat(body(with("stream_options", Map.of("x", 1)).over(Surface.OPENAI)))
                .contains("{\"x\":1,\"include_usage\":true}");
        assertThat(body(with("chat_template_kwargs", Map.of("x", 1))
                        .with(ChatOptions.NONE.withThinking(Thinking.off()))))
                .contains("{\"x\":1,\"enable_thinking\":false}");
        assertThat(body(with("reasoning", Map.of("summary", "auto"))
                        .with(options)
                        .in(ChatForm.RESPONSES)))
                .contains("{\"summary\":\"auto\",\"effort\":\"low\"}");
        assertThat(body(with("text", Map.of("verbosity", "low")).with(options).in(ChatForm.RESPONSES)))
                .contains("{\"verbosity\":\"low\",\"format\":{\"type\":\"json_object\"}}");
    }

    private static ChatRequest with(String parameter, Object value) {
        return new ChatRequest("m", List.of(), Map.of(parameter, value), true);
    }

    @Test
    void refusesWhatNoBodyCanSay() {
        ChatOptions broken = ChatOptions.NONE.withTools(List.of(new Tool("f", "", "{")));

        assertThat(catchThrowableOfType(
                                WorkersAiException.class,
                                () -> body(request("m", List.of()).with(broken)))
                        .failure())
                .isInstanceOfSatisfying(
                        Failure.InvalidInput.class,
                        refused -> assertThat(refused.path()).isEqualTo("/tools/0/parameters"));
    }

    private static ChatRequest request(String model, List<Message> messages) {
        return new ChatRequest(model, messages, Map.of(), true);
    }

    private static String body(ChatRequest request) throws WorkersAiException {
        return ChatBody.of(request).toString();
    }
}
