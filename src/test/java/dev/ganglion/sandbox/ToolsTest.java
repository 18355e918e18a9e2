package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tools in the three shapes of a reply, whole and streamed.
class ToolsTest {
    private static final String FLAT = """
            [{"name":"get_weather","description":"Weather of a city","parameters":{"type":"object",
              "properties":{"city":{"type":"string","description":"the city"},
                            "unit":{"type":"string","enum":["celsius","fahrenheit"],"description":"the unit"}},
              "required":["city"]}}]""";
    private static final String WRAPPED = "[{\"type\":\"function\",\"function\":"
            + FLAT.strip().substring(1, FLAT.strip().length() - 1) + "}]";
    private static final String QUESTION = "What is the weather in Paris, in celsius?";
    private static final JsonNode ARGUMENTS = JsonMapper.shared().readTree("{\"city\":\"Paris\",\"unit\":\"celsius\"}");
    private static final String SCOUT = "@cf/meta/llama-4-scout-17b-16e-instruct";

    private static Sandbox sandbox;
    private static Peer peer;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        peer = Peer.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void olderModelsCallWithAnObject() throws Exception {
        var calls = peer.run(Peer.LLAMA, body(QUESTION, FLAT, "")).json().at("/result/tool_calls");

        assertThat(calls).hasSize(1);
        assertThat(calls.path(0).path("name").asString()).isEqualTo("get_weather");
        assertThat(calls.path(0).path("arguments")).isEqualTo(ARGUMENTS);
    }

    @Test
    void scoutWrapsTheObject() throws Exception {
        var call = peer.run(SCOUT, body(QUESTION, WRAPPED, "")).json().at("/result/tool_calls/0");

        assertThat(call.path("type").asString()).isEqualTo("function");
        assertThat(call.at("/function/arguments")).isEqualTo(ARGUMENTS);
    }

    @Test
    void newerModelsWriteTheArgumentsAsText() throws Exception {
        var choice = peer.run(Peer.GLM, body(QUESTION, WRAPPED, "")).json().at("/result/choices/0");

        assertThat(choice.path("finish_reason").asString()).isEqualTo("tool_calls");
        assertThat(choice.at("/message/content").isNull()).isTrue();
        assertThat(JsonMapper.shared()
                        .readTree(choice.at("/message/tool_calls/0/function/arguments")
                                .asString()))
                .isEqualTo(ARGUMENTS);
    }

    @Test
    void olderModelsStreamACallInPiecesAtTheTop() throws Exception {
        var events =
                peer.run(Peer.LLAMA, body(QUESTION, FLAT, ",\"stream\":true")).events();

        var entries = events.stream()
                .map(event -> event.at("/tool_calls/0"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(entries.getFirst().at("/function/name").asString()).isEqualTo("get_weather");
        assertThat(JsonMapper.shared()
                        .readTree(entries.stream()
                                .map(entry -> entry.at("/function/arguments").asString(""))
                                .collect(Collectors.joining())))
                .isEqualTo(ARGUMENTS);
        assertThat(entries.getLast().path("id").isNull()).isTrue();
    }

    @Test
    void answersWithWhatAToolSaidAndDoesNotAskAgain() throws Exception {
        var reply = peer.run(Peer.GLM, """
                {"messages":[{"role":"user","content":"%s"},
                  {"role":"assistant","content":null,"tool_calls":[{"id":"abc123def","type":"function",
                    "function":{"name":"get_weather","arguments":"{\\"city\\":\\"Paris\\"}"}}]},
                  {"role":"tool","tool_call_id":"abc123def","content":"{\\"temp\\":21}"}],
                 "tools":%s}""".formatted(QUESTION, WRAPPED));

        var message = reply.json().at("/result/choices/0/message");
        assertThat(message.path("content").asString()).contains("21", "get_weather");
        assertThat(message.path("tool_calls")).isEmpty();
    }

    @Test
    void callsOnceForEachNameInARowUnlessToldNotTo() throws Exception {
        var question = "What is the weather in Paris, Rome and New York?";

        var all = peer.run(Peer.LLAMA, body(question, FLAT, "")).json().at("/result/tool_calls");
        var one = peer.run(Peer.GLM, body(question, WRAPPED, ",\"parallel_tool_calls\":false"))
                .json()
                .at("/result/choices/0/message/tool_calls");

        assertThat(all.valueStream().map(call -> call.at("/arguments/city").asString()))
                .containsExactly("Paris", "Rome", "New York");
        assertThat(one).hasSize(1);
    }

    @Test
    void streamsSeveralCallsByTheirIndexAndAccountsForEachToken() throws Exception {
        var question = "What is the weather in Paris and Rome?";

        var events =
                peer.run(Peer.GLM, body(question, WRAPPED, ",\"stream\":true")).events();

        var entries = events.stream()
                .map(event -> event.at("/choices/0/delta/tool_calls/0"))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(entries.stream()
                        .filter(entry -> entry.has("id"))
                        .map(entry -> entry.path("index").intValue()))
                .containsExactly(0, 1);
        assertThat(events)
                .anyMatch(event ->
                        event.at("/choices/0/finish_reason").asString("").equals("tool_calls"));
        assertThat(events.subList(0, events.size() - 1).stream()
                        .mapToInt(event -> event.at("/usage/total_tokens").intValue())
                        .sum())
                .isEqualTo(events.getLast().at("/usage/total_tokens").intValue());
    }

    @Test
    void doesNotCallWhatHelpsNobody() throws Exception {
        var idle = peer.run(Peer.LLAMA, body("Tell me a joke about cats", FLAT, ""));
        var forbidden = peer.run(Peer.GLM, body(QUESTION, WRAPPED, ",\"tool_choice\":\"none\""));

        assertThat(idle.json().at("/result/tool_calls")).isEmpty();
        assertThat(forbidden.json().at("/result/choices/0/message/tool_calls")).isEmpty();
    }

    @Test
    void callsWhatItIsForcedTo() throws Exception {
        var choice = ",\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"get_weather\"}}";

        var reply = peer.run(Peer.GLM, body("Tell me a joke about cats", WRAPPED, choice));

        assertThat(reply.json()
                        .at("/result/choices/0/message/tool_calls/0/function/name")
                        .asString())
                .isEqualTo("get_weather");
    }

    private static String body(String question, String tools, String more) {
        return "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}],\"tools\":%s%s}"
                .formatted(question, tools, more);
    }
}
