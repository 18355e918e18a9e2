package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestWorkersAiTest {
    private static final ChatEvent HELLO = new ChatEvent.Text("Hello");
    private static final ChatEvent USED = new ChatEvent.Used(new Usage(9, 0, 2, Optional.empty()));
    private static final ChatEvent STOP = new ChatEvent.Finish("stop");

    static final String LEGACY = """
            data: {"response":"Hel","tool_calls":[],"p":"abdefgh"}

            data: {"response":"lo","tool_calls":[],"p":"abd"}

            data: {"response":"","usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11,"neurons":0.41}}

            data: [DONE]

            """;

    static final String CHAT = """
            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":"","reasoning_content":null},"finish_reason":null}],"created":1,"id":"a","model":"m","object":"chat.completion.chunk","p":"ab","usage":{"prompt_tokens":9,"completion_tokens":0,"neurons":0.2}}

            data: {"choices":[{"index":0,"delta":{"reasoning_content":"Hm."},"finish_reason":null}],"object":"chat.completion.chunk","usage":{"prompt_tokens":0,"completion_tokens":1,"neurons":0.105}}

            data: {"choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":null}],"object":"chat.completion.chunk","usage":{"prompt_tokens":0,"completion_tokens":1,"neurons":0.105}}

            data: {"choices":[{"index":0,"delta":{"reasoning_content":null},"finish_reason":"stop"}],"object":"chat.completion.chunk","usage":{"prompt_tokens":0,"completion_tokens":0}}

            data: {"response":"","usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11,"prompt_tokens_details":{"cached_tokens":4},"neurons":0.41}}

            data: [DONE]

            """;

    @Test
    void streamsTheLegacyFamily() throws Exception {
        try (Peer peer = new Peer(Peer.stream(LEGACY));
                Client client = new Client(peer)) {
            assertThat(client.chat())
                    .containsExactly(
                            new ChatEvent.Text("Hel"),
                            new ChatEvent.Text("lo"),
                            new ChatEvent.Used(new Usage(9, 0, 2, Optional.of(Neurons.of("0.41")))),
                            new ChatEvent.Finish("stop"));
        }
    }

    @Test
    void streamsTheChatFamily() throws Exception {
        try (Peer peer = new Peer(Peer.stream(CHAT));
                Client client = new Client(peer)) {
            assertThat(client.chat())
                    .containsExactly(
                            new ChatEvent.Reasoning("Hm."),
                            new ChatEvent.Text("Hello"),
                            new ChatEvent.Used(new Usage(9, 4, 2, Optional.of(Neurons.of("0.41")))),
                            new ChatEvent.Finish("stop"));
        }
    }

    @Test
    void sendsTheBodyThatBothFamiliesRead() throws Exception {
        try (Peer peer = new Peer(Peer.stream(LEGACY));
                Client client = new Client(peer)) {
            client.workersAi.chat(
                    new ChatRequest(
                            "@cf/a b/ü", List.of(new Message(Role.SYSTEM, "Be \"brief\".")), Map.of("seed", 7), true),
                    client.events::add);

            assertThat(peer.requests().getFirst())
                    .startsWith("POST /client/v4/accounts/" + Client.ACCOUNT + "/ai/run/@cf/a%20b/%C3%BC HTTP/1.1")
                    .contains("Authorization: Bearer " + Client.SECRET)
                    .doesNotContainIgnoringCase("accept-encoding")
                    .endsWith(
                            "\r\n\r\n{\"seed\":7,\"messages\":[{\"role\":\"system\",\"content\":\"Be \\\"brief\\\".\"}],"
                                    + "\"stream\":true}");
        }
    }

    @Test
    void readsAWholeReplyOfEachShape() throws Exception {
        String usage = ",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}";
        assertThat(whole(enveloped("{\"response\":\"Hello\",\"tool_calls\":[]" + usage + "}")))
                .containsExactly(HELLO, USED, STOP);
        assertThat(whole("{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]" + usage
                        + "}"))
                .containsExactly(HELLO, USED, STOP);
        assertThat(whole(enveloped("{\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":"
                        + "{\"content\":null,\"reasoning_content\":\"Hm.\",\"tool_calls\":[{\"id\":\"c\",\"function\":"
                        + "{\"name\":\"f\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"tool_calls\"}]" + usage + "}")))
                .containsExactly(
                        new ChatEvent.Reasoning("Hm."),
                        new ChatEvent.ToolCall("c", "f", Json.MAPPER.createObjectNode()),
                        USED,
                        new ChatEvent.Finish("tool_calls"));
        assertThat(whole(enveloped("{\"response\":{\"a\":1.50}}")))
                .containsExactly(new ChatEvent.Text("{\"a\":1.50}"), STOP);
        assertThat(whole(enveloped("{\"response\":0.005}")))
                .containsExactly(new ChatEvent.Quirk("number-as-content"), new ChatEvent.Text("0.005"), STOP);
    }

    @Test
    void namesAReplyThatIsNotOfTheFormAskedFor() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", enveloped("{\"response\":\"Hello\"}")));
                Client client = new Client(peer)) {
            assertThat(client.chat()).containsExactly(new ChatEvent.Quirk("json-instead-of-stream"), HELLO, STOP);
        }
        assertThat(events(Peer.stream("data: {\"response\":\"Hello\"}\n\ndata: [DONE]\n\n")))
                .containsExactly(new ChatEvent.Quirk("stream-instead-of-json"), HELLO, STOP);
    }

    @Test
    void takesTheNeuronsOfTheHeadWhenTheBodyStatesNone() throws Exception {
        assertThat(events(Peer.reply(
                        200,
                        "application/json",
                        enveloped("{\"response\":\"Hello\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}"),
                        "cf-ai-neurons: 0.410\r\n")))
                .contains(new ChatEvent.Used(new Usage(9, 0, 2, Optional.of(Neurons.of("0.41")))));
    }

    private static String enveloped(String result) {
        return "{\"result\":" + result + ",\"success\":true,\"errors\":[],\"messages\":[]}";
    }

    private static List<ChatEvent> whole(String body) throws Exception {
        return events(Peer.reply(200, "application/json", body));
    }

    /// The events of a chat that asks for no stream.
    private static List<ChatEvent> events(Peer.Script script) throws Exception {
        try (Peer peer = new Peer(script);
                Client client = new Client(peer)) {
            client.workersAi.chat(Client.hello(false), client.events::add);
            return client.events;
        }
    }
}
