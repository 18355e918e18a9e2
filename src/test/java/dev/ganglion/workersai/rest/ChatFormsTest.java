package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatEvent.Finish;
import dev.ganglion.workersai.ChatEvent.Quirk;
import dev.ganglion.workersai.ChatEvent.Reasoning;
import dev.ganglion.workersai.ChatEvent.Text;
import dev.ganglion.workersai.ChatEvent.ToolCall;
import dev.ganglion.workersai.ChatEvent.Used;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.Surface;
import dev.ganglion.workersai.chat.Tool;
import dev.ganglion.workersai.chat.ToolChoice;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/// Every form that an answer comes in, over real HTTP.
class ChatFormsTest {
    private static final String DONE = "data: [DONE]\n\n";
    private static final Tool WEATHER = new Tool(
            "weather", "The weather.", "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");
    private static final ToolCall PARIS =
            new ToolCall("", "weather", Json.MAPPER.createObjectNode().put("city", "Paris"));

    @Test
    void readsAllShapesOfToolCalls() throws Exception {
        String flat = "{\"name\":\"weather\",\"arguments\":{\"city\":\"Paris\"}}";
        String scout = "{\"id\":\"\",\"type\":\"function\",\"function\":" + flat + "}";
        String openAi = scout.replace("{\"city\":\"Paris\"}", "\"{\\\"city\\\":\\\"Paris\\\"}\"");

        for (String call : List.of(flat, scout, openAi)) {
            assertThat(whole(hello(), "{\"response\":null,\"tool_calls\":[" + call + "]}"))
                    .as(call)
                    .containsExactly(PARIS, new Finish("tool_calls"));
            assertThat(streamed(hello(), data("{\"tool_calls\":[" + call + "]}") + DONE))
                    .as(call)
                    .filteredOn(event -> !(event instanceof ChatEvent.Calling))
                    .containsExactly(PARIS, new Finish("tool_calls"));
        }
        assertThat(PARIS.part().arguments()).isEqualTo("{\"city\":\"Paris\"}");
    }

    @Test
    void keepsBrokenArgumentsAsTextAndNamesThem() throws Exception {
        assertThat(whole(hello(), "{\"tool_calls\":[{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}]}"))
                .containsExactly(
                        new ToolCall("", "weather", StringNode.valueOf("{\"city\":")),
                        new Quirk("broken-tool-arguments"),
                        new Finish("tool_calls"));
    }

    @Test
    void closesANativeCallWithNulls() throws Exception {
        assertThat(streamed(
                        hello(),
                        data("{\"tool_calls\":[{\"id\":\"c\",\"type\":\"function\",\"index\":0,"
                                        + "\"function\":{\"name\":\"weather\"}}]}")
                                + data(
                                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\"}}]}")
                                + data(
                                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"\\\"Paris\\\"}\"}}]}")
                                + data("{\"tool_calls\":[{\"id\":null,\"type\":null,\"index\":0,"
                                        + "\"function\":{\"name\":null,\"arguments\":\"\"}}]}")
                                + DONE))
                .containsExactly(
                        new ChatEvent.Calling(0, "weather", ""),
                        new ChatEvent.Calling(0, "weather", "{\"city\":"),
                        new ChatEvent.Calling(0, "weather", "\"Paris\"}"),
                        new ToolCall("c", "weather", PARIS.arguments()),
                        new Finish("tool_calls"));
    }

    @Test
    void readsAForcedCallThatCameAsText() throws Exception {
        ChatRequest forced = hello().with(
                        ChatOptions.NONE.withTools(List.of(WEATHER)).withToolChoice(new ToolChoice.Named("weather")));

        for (String text : List.of(
                "{\\\"name\\\":\\\"weather\\\",\\\"arguments\\\":{\\\"city\\\":\\\"Paris\\\"}}",
                "[{\\\"function\\\":\\\"weather\\\",\\\"parameters\\\":{\\\"city\\\":\\\"Paris\\\"}}]",
                " {\\\"city\\\":\\\"Paris\\\"}")) {
            assertThat(whole(forced, "{\"response\":\"" + text + "\"}"))
                    .as(text)
                    .containsExactly(new Quirk("tool-call-as-text"), PARIS, new Finish("tool_calls"));
            assertThat(whole(hello(), "{\"response\":\"" + text + "\"}"))
                    .as(text)
                    .noneMatch(ToolCall.class::isInstance);
        }
        assertThat(whole(forced, "{\"response\":\"{\\\"town\\\":1}\"}"))
                .containsExactly(new Text("{\"town\":1}"), new Finish("stop"));
        assertThat(streamed(forced, data("{\"response\":\"No\"}") + data("{\"response\":\" {}\"}") + DONE))
                .containsExactly(new Text("No"), new Text(" {}"), new Finish("stop"));
    }

    @Test
    void readsEveryFormOfJsonMode() throws Exception {
        assertThat(whole(hello(), "{\"response\":{\"a\":1.50}}")).startsWith(new Text("{\"a\":1.50}"));
        assertThat(whole(hello(), "{\"response\":[1,2]}")).startsWith(new Text("[1,2]"));
        assertThat(whole(hello(), "{\"response\":[]}")).startsWith(new Text("[]"));
        assertThat(whole(hello(), "{\"response\":[{\"type\":\"person\",\"text\":\"Ann\",\"age\":31}]}"))
                .startsWith(new Text("[{\"type\":\"person\",\"text\":\"Ann\",\"age\":31}]"));
        assertThat(whole(hello(), "{\"response\":\"{}\"}")).startsWith(new Text("{}"));
        assertThat(fails(hello(), "{\"success\":false,\"errors\":[{\"message\":\"JSON Mode couldn't be met\"}]}"))
                .isInstanceOfSatisfying(
                        Failure.InvalidInput.class,
                        refused -> assertThat(refused.path()).isEqualTo("/response_format"));
    }

    @Test
    void showsTheReasonOfARefusal() throws Exception {
        assertThat(
                        whole(
                                hello(),
                                "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I may not.\"},\"finish_reason\":\"stop\"}]}"))
                .containsExactly(new Quirk("refusal"), new Text("I may not."), new Finish("stop"));
    }

    @Test
    void tellsThoughtsFromTextWhereTheModelIsKnownToOpenWithThem() throws Exception {
        ChatRequest thinker =
                new ChatRequest("@cf/qwen/qwq-32b", List.of(new Message(Role.USER, "Hi")), Map.of(), true);
        String stream = data("{\"response\":\"Hm </th\"}")
                + data("{\"response\":\"ink>\\n\\nHi <\"}")
                + data("{\"response\":\"b>\"}")
                + DONE;

        assertThat(streamed(thinker, stream))
                .containsExactly(new Reasoning("Hm "), new Text("Hi <"), new Text("b>"), new Finish("stop"));
        assertThat(streamed(hello(), stream.replace("Hm", "<think>\\nHm")))
                .containsExactly(new Reasoning("Hm "), new Text("Hi <"), new Text("b>"), new Finish("stop"));
        assertThat(whole(hello(), "{\"response\":\"Hm </think>Hi\"}"))
                .containsExactly(new Reasoning("Hm "), new Text("Hi"), new Finish("stop"));
        assertThat(streamed(hello(), data("{\"response\":\"Hm\"}") + data("{\"response\":\"</think>\"}") + DONE))
                .containsExactly(
                        new Text("Hm"), new Quirk("stray-think-tag"), new Text("</think>"), new Finish("stop"));
    }

    @Test
    void readsAResponse() throws Exception {
        String response = "{\"object\":\"response\",\"status\":\"completed\",\"error\":null,\"output\":["
                + "{\"type\":\"reasoning\",\"summary\":[],\"content\":[{\"type\":\"reasoning_text\",\"text\":\"Hm.\"}]},"
                + "{\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hi\"}]},"
                + "{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"weather\",\"arguments\":\"{}\"}],"
                + "\"output_text\":\"Hi\",\"usage\":{\"input_tokens\":9,\"output_tokens\":2,"
                + "\"input_tokens_details\":{\"cached_tokens\":4}}}";
        List<ChatEvent> events = List.of(
                new Reasoning("Hm."),
                new Text("Hi"),
                new ToolCall("c", "weather", Json.MAPPER.createObjectNode()),
                new Used(new Usage(9, 4, 2, Optional.empty())),
                new Finish("tool_calls"));

        assertThat(whole(responses(false), response)).isEqualTo(events);
        assertThat(whole(responses(false), "{\"success\":true,\"result\":" + response + "}"))
                .isEqualTo(events);
    }

    @Test
    void readsTheTypedEventsOfAResponse() throws Exception {
        assertThat(streamed(
                        responses(true),
                        data("{\"type\":\"response.created\",\"response\":{\"error\":null}}")
                                + data("{\"type\":\"response.reasoning_text.delta\",\"delta\":\"Hm.\"}")
                                + data("{\"type\":\"response.output_text.delta\",\"delta\":\"Hi\"}")
                                + data(
                                        "{\"type\":\"response.output_item.added\",\"output_index\":2,\"item\":"
                                                + "{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"f\",\"arguments\":\"\"}}")
                                + data("{\"type\":\"response.function_call_arguments.delta\",\"output_index\":2,"
                                        + "\"delta\":\"{}\"}")
                                + data("{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\","
                                        + "\"incomplete_details\":{\"reason\":\"max_output_tokens\"},"
                                        + "\"usage\":{\"input_tokens\":9,\"output_tokens\":2}}}")))
                .containsExactly(
                        new Reasoning("Hm."),
                        new Text("Hi"),
                        new ChatEvent.Calling(0, "f", ""),
                        new ChatEvent.Calling(0, "f", "{}"),
                        new ToolCall("c", "f", Json.MAPPER.createObjectNode()),
                        new Used(new Usage(9, 0, 2, Optional.empty())),
                        new Finish("length"));
    }

    @Test
    void tellsOfAnEmptyReplyWhereAStreamWasAskedForAndSendsNothingAgain() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", "{\"result\":{},\"success\":true}"));
                Client client = new Client(peer)) {
            assertThat(client.fails()).isInstanceOf(Failure.Malformed.class);
            assertThat(client.events).containsExactly(new Quirk("json-instead-of-stream"));
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void survivesAHostileStream() throws Exception {
        String deep = "[".repeat(100_000);
        assertThat(fails(hello(), deep)).isInstanceOf(Failure.Malformed.class);
        String calls = "{\"name\":\"f\",\"arguments\":{}},".repeat(200);
        assertThat(whole(hello(), "{\"tool_calls\":[" + calls.substring(0, calls.length() - 1) + "]}"))
                .filteredOn(ToolCall.class::isInstance)
                .hasSize(200);
        String long8 = "a".repeat(8_000_000);
        assertThat(streamed(hello(), data("{\"response\":\"" + long8 + "\"}") + DONE))
                .containsExactly(new Text(long8), new Finish("stop"));
    }

    @Test
    void goesWhereTheRequestSays() throws Exception {
        try (Peer peer = new Peer(Peer.stream(
                        data("{\"choices\":[{\"delta\":{\"content\":\"Hi\"}," + "\"finish_reason\":\"stop\"}]}")
                                + DONE));
                Client client = new Client(peer)) {
            ChatOptions options = ChatOptions.NONE.withSessionAffinity("s-1");
            client.workersAi.chat(hello().over(Surface.OPENAI).with(options), client.events::add);
            client.workersAi.chat(responses(true).over(Surface.OPENAI), client.events::add);

            assertThat(peer.requests().getFirst())
                    .startsWith("POST /client/v4/accounts/" + Client.ACCOUNT + "/ai/v1/chat/completions ")
                    .contains("x-session-affinity: s-1")
                    .contains("\"model\":\"" + Client.MODEL + "\",\"stream_options\":{\"include_usage\":true}");
            assertThat(peer.requests().getLast()).contains("/ai/v1/responses ").contains("\"input\":[");
        }
    }

    private static ChatRequest hello() {
        return Client.hello(true);
    }

    private static ChatRequest responses(boolean stream) {
        return Client.hello(stream).in(ChatForm.RESPONSES);
    }

    private static String data(String json) {
        return "data: " + json + "\n\n";
    }

    private static List<ChatEvent> streamed(ChatRequest request, String stream) throws Exception {
        return events(request, Peer.stream(stream));
    }

    private static List<ChatEvent> whole(ChatRequest request, String body) throws Exception {
        return events(unstreamed(request), Peer.reply(200, "application/json", body));
    }

    private static ChatRequest unstreamed(ChatRequest request) {
        return new ChatRequest(
                request.model(),
                request.input(),
                request.parameters(),
                request.options(),
                request.form(),
                request.surface(),
                false);
    }

    private static Failure fails(ChatRequest request, String body) {
        return catchThrowableOfType(WorkersAiException.class, () -> whole(request, body))
                .failure();
    }

    private static List<ChatEvent> events(ChatRequest request, Peer.Script script) throws Exception {
        try (Peer peer = new Peer(script);
                Client client = new Client(peer)) {
            client.workersAi.chat(request, client.events::add);
            return client.events;
        }
    }
}
