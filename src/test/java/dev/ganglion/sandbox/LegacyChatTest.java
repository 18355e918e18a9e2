package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LegacyChatTest {
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
    void answersWholeInTheEnvelope() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"What is a river?\"}");

        var result = reply.json().path("result");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("success").booleanValue()).isTrue();
        assertThat(result.path("response").asString()).contains("simulated", "river");
        assertThat(result.path("tool_calls").isArray()).isTrue();
        assertThat(result.path("usage").path("total_tokens").intValue())
                .isEqualTo(result.path("usage").path("prompt_tokens").intValue()
                        + result.path("usage").path("completion_tokens").intValue());
    }

    @Test
    void pricesTokensAsTheCatalogueDoes() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"What is a river?\"}");

        var usage = reply.json().path("result").path("usage");
        var expected = new BigDecimal("26668")
                .multiply(usage.path("prompt_tokens").decimalValue())
                .add(new BigDecimal("204805")
                        .multiply(usage.path("completion_tokens").decimalValue()))
                .movePointLeft(6);
        assertThat(usage.path("neurons").decimalValue()).isCloseTo(expected, within("0.000001"));
        assertThat(new BigDecimal(reply.header("cf-ai-neurons"))).isCloseTo(expected, within("0.000001"));
    }

    @Test
    void streamsPaddedChunksThenUsageThenDone() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"What is a river?\",\"stream\":true}");

        var whole =
                peer.run(Peer.LLAMA, "{\"prompt\":\"What is a river?\"}").json().path("result");
        var events = reply.events();
        assertThat(reply.header("content-type")).isEqualTo("text/event-stream");
        assertThat(reply.data().getLast()).isEqualTo("[DONE]");
        assertThat(reply.legacyText()).isEqualTo(whole.path("response").asString());
        assertThat(events.getLast().path("usage")).isEqualTo(whole.path("usage"));
        assertThat(events.subList(0, events.size() - 1)).allSatisfy(event -> {
            assertThat(event.path("p").asString()).hasSizeBetween(5, 50);
            assertThat(event.path("tool_calls").isArray()).isTrue();
        });
    }

    @Test
    void sendsATokenThatIsAnIntegerAsANumberOnDemandOnly() throws Exception {
        var body = "{\"prompt\":\"List 12 uses of the number 42\",\"stream\":true}";

        var plain = peer.run(Peer.LLAMA, body);
        var odd = peer.faulty("scalar-content", body);

        assertThat(plain.events()).map(event -> event.path("response")).noneMatch(JsonNode::isNumber);
        assertThat(odd.events()).map(event -> event.path("response")).anyMatch(JsonNode::isNumber);
    }

    @Test
    void endsAfterTwoHundredAndFiftySixTokensUnlessTold() throws Exception {
        var standard = peer.run(Peer.LLAMA, "{\"prompt\":\"Explain rivers in detail\"}");
        var three = peer.run(Peer.LLAMA, "{\"prompt\":\"Explain rivers in detail\",\"max_tokens\":3,\"stream\":true}");

        assertThat(standard.json().at("/result/usage/completion_tokens").intValue())
                .isEqualTo(256);
        assertThat(three.events()).hasSize(4);
        assertThat(three.events().getLast().at("/usage/completion_tokens").intValue())
                .isEqualTo(3);
    }

    @Test
    void doesNotKnowTheLimitOfTheNewerModels() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"Explain rivers in detail\",\"max_completion_tokens\":3}");

        assertThat(reply.json().at("/result/usage/completion_tokens").intValue())
                .isEqualTo(256);
    }

    @Test
    void closesThoughtsThatItNeverOpened() throws Exception {
        var reply = peer.run("@cf/qwen/qwq-32b", "{\"prompt\":\"What is a river?\",\"max_tokens\":2000}");

        assertThat(reply.json().at("/result/response").asString())
                .contains("</think>")
                .doesNotContain("<think>");
    }

    private static Offset<BigDecimal> within(String offset) {
        return Assertions.within(new BigDecimal(offset));
    }

    @Test
    void statesInAHeaderWhatIsKnownWhenItBegins() throws Exception {
        var whole = peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        var streamed = peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\",\"stream\":true}");
        var refused = peer.run(
                Peer.LLAMA, "{\"prompt\":\"Hi\",\"stream\":true,\"response_format\":{\"type\":\"json_object\"}}");

        assertThat(whole.header("cf-ai-neurons")).isNotEmpty();
        assertThat(streamed.header("cf-ai-neurons")).isEmpty();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("cf-ai-neurons")).isEmpty();
    }
}
