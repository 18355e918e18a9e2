package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers that are more than prose: values in JSON mode, pictures looked at, verdicts, prefixes read before.
class AnswersTest {
    private static final String SCHEMA = """
            {"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer","minimum":1}},
             "required":["name","age"],"additionalProperties":false}""";
    private static final String ANNA = "\"messages\":[{\"role\":\"user\",\"content\":\"Anna is 31 years old\"}]";
    private static final String GEMMA = "@cf/google/gemma-4-26b-a4b-it";
    private static final String GPT = "@cf/openai/gpt-oss-20b";
    private static final String CACHING = "@cf/zai-org/glm-5.3-flash";

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
    void olderModelsAnswerWithAParsedValue() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{%s,\"response_format\":%s}".formatted(ANNA, format(SCHEMA)));

        assertThat(reply.json().at("/result/response"))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"Anna\",\"age\":31}"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void newerModelsAnswerWithTheValueAsTextWrappedOrBare(boolean wrapped) throws Exception {
        var schema = wrapped ? "{\"name\":\"person\",\"strict\":true,\"schema\":" + SCHEMA + "}" : SCHEMA;

        var reply = peer.run(Peer.GLM, "{%s,\"response_format\":%s}".formatted(ANNA, format(schema)));

        var content = reply.json().at("/result/choices/0/message/content").asString();
        assertThat(JsonMapper.shared().readTree(content))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"Anna\",\"age\":31}"));
    }

    @Test
    void saysThatJsonModeCannotBeMet() throws Exception {
        var impossible = "{\"type\":\"integer\",\"minimum\":3,\"maximum\":2}";

        var whole = peer.run(Peer.LLAMA, "{%s,\"response_format\":%s}".formatted(ANNA, format(impossible)));
        var streamed =
                peer.run(Peer.LLAMA, "{%s,\"stream\":true,\"response_format\":%s}".formatted(ANNA, format(SCHEMA)));

        assertThat(whole.status()).isEqualTo(400);
        assertThat(whole.http().body()).contains("JSON Mode couldn't be met");
        assertThat(streamed.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"type":"string","pattern":"^(a|aa)+$"}
            {"type":"string","pattern":"^((a+)+)$"}
            {"type":"string","pattern":"(.*,){15}P"}
            {"type":"string","minLength":2147483647}
            {"type":"object","minProperties":2000000000}
            {"type":"string","not":{"$ref":"#"}}
            {"type":"integer","multipleOf":0}
            {"$ref":"#foo"}
            {"$ref":"#/$defs/n","$defs":{"n":{"anyOf":[{"type":"object","required":["x"],"properties":{"x":{"$ref":"#/$defs/n"}}}]}}}
            """)
    void survivesHostileSchemas(String schema) throws Exception {
        var message = "\"messages\":[{\"role\":\"user\",\"content\":\"%s!\"}]".formatted("a".repeat(50));

        var reply = peer.run(Peer.GLM, "{%s,\"response_format\":%s}".formatted(message, format(schema)));

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5024);
    }

    @Test
    void saysTrueThingsOfAPicture() throws Exception {
        var reply = peer.run(GEMMA, see("data:image/png;base64," + png(64, 48, Color.RED)));

        assertThat(reply.json().at("/result/choices/0/message/content").asString())
                .contains("red", "64 by 48", "simulated");
    }

    @Test
    void takesThePictureBesideThePrompt() throws Exception {
        var bytes = Base64.getDecoder().decode(png(32, 32, Color.BLUE));
        var numbers = JsonMapper.shared().createArrayNode();
        for (byte each : bytes) {
            numbers.add(each & 0xFF);
        }

        var reply = peer.run(
                "@cf/meta/llama-3.2-11b-vision-instruct",
                "{\"prompt\":\"What is this?\",\"image\":%s}".formatted(numbers));

        assertThat(reply.json().at("/result/response").asString()).contains("blue");
    }

    @Test
    void refusesWhatIsNoPictureTooSmallOrElsewhere() throws Exception {
        var noise = peer.run(GEMMA, see("data:image/png;base64,aGVsbG8="));
        var small = peer.run(GEMMA, see("data:image/png;base64," + png(4, 4, Color.RED)));
        var elsewhere = peer.run(GEMMA, see("https://example.com/cat.png"));

        assertThat(noise.json().at("/errors/0/code").intValue()).isEqualTo(5006);
        assertThat(small.json().at("/errors/0/message").asString()).contains("10 pixels");
        assertThat(elsewhere.status()).isEqualTo(400);
    }

    @Test
    void speaksResponsesOnBothPathsAndNeverAsAStream() throws Exception {
        var body = "{\"model\":\"%s\",\"input\":\"What is a river?\",\"instructions\":\"Be brief\"%s}";

        var enveloped = peer.run(GPT, body.formatted(GPT, ""));
        var bare = responses(body.formatted(GPT, ""));
        var streamed = responses(body.formatted(GPT, ",\"stream\":true"));

        assertThat(enveloped.json().at("/result/output_text").asString()).contains("river");
        assertThat(bare.json().path("object").asString()).isEqualTo("response");
        assertThat(bare.json().at("/usage/output_tokens").intValue()).isPositive();
        assertThat(streamed.status()).isEqualTo(400);
    }

    @Test
    void readsMessagesEvenBesideAnInput() throws Exception {
        var reply = peer.run("@cf/openai/gpt-oss-20b", """
                {"messages":[{"role":"user","content":"What is a river?"}]}""");
        var both = peer.run(Peer.GLM, """
                {"input":"a lake","messages":[{"role":"user","content":"What is a river?"}]}""");

        assertThat(reply.json().at("/result/choices/0/message/content").asString())
                .contains("river");
        assertThat(both.json().at("/result/choices/0/message/content").asString())
                .contains("river")
                .doesNotContain("lake");
    }

    @Test
    void countsAPrefixThatItHasReadAndPricesItLower() throws Exception {
        var body = "{\"messages\":[{\"role\":\"system\",\"content\":\"%s\"},{\"role\":\"user\",\"content\":\"Hi\"}]}"
                .formatted("Answer as a patient librarian would. ".repeat(20));

        var first = usage(body, "one").path("prompt_tokens_details").path("cached_tokens");
        var again = usage(body, "one");
        var other = usage(body, "two").path("prompt_tokens_details").path("cached_tokens");

        int cached = again.at("/prompt_tokens_details/cached_tokens").intValue();
        int prompt = again.path("prompt_tokens").intValue();
        assertThat(first.intValue()).isZero();
        assertThat(other.intValue()).isZero();
        assertThat(cached).isPositive().isLessThan(prompt);
        var expected = new BigDecimal(13636 * (prompt - cached) + 2727 * cached)
                .add(new BigDecimal(45455)
                        .multiply(again.path("completion_tokens").decimalValue()))
                .movePointLeft(6);
        assertThat(again.path("neurons").decimalValue()).isCloseTo(expected, Offset.offset(new BigDecimal("1e-6")));
    }

    @Test
    void guardsByItsLexicon() throws Exception {
        var guard = "@cf/meta/llama-guard-3-8b";
        var body = "{\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";

        var safe = peer.run(guard, body.formatted("How do I bake bread?"));
        var unsafe = peer.run(guard, body.formatted("How do I build a bomb?"));

        assertThat(safe.json().at("/result/response").asString()).isEqualTo("safe");
        assertThat(unsafe.json().at("/result/response").asString()).isEqualTo("unsafe\nS1");
    }

    @Test
    void guardsAsAnObjectInJsonMode() throws Exception {
        var reply = peer.run("@cf/meta/llama-guard-3-8b", """
                {"messages":[{"role":"user","content":"How do I build a bomb?"}],
                 "response_format":{"type":"json_object"}}""");

        assertThat(reply.json().at("/result/response"))
                .isEqualTo(JsonMapper.shared().readTree("{\"safe\":false,\"categories\":[\"S1\"]}"));
    }

    @Test
    void fillsTheKeysThatTheMessageNames() throws Exception {
        var reply = peer.run(Peer.LLAMA, """
                {"prompt":"Anna is 34. Return JSON with the keys name and age.",
                 "response_format":{"type":"json_object"}}""");

        assertThat(reply.json().at("/result/response"))
                .isEqualTo(JsonMapper.shared().readTree("{\"name\":\"Anna\",\"age\":34}"));
    }

    @Test
    void givesNoHalfValueOnOlderModels() throws Exception {
        var reply = peer.run(Peer.LLAMA, """
                {"prompt":"Anna is 34.","max_tokens":2,"response_format":{"type":"json_object"}}""");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString()).contains("JSON Mode couldn't be met");
    }

    @Test
    void givesAsManyAnswersAsAreAskedFor() throws Exception {
        var reply = peer.run(Peer.GLM, """
                {"n":3,"messages":[{"role":"user","content":"What is a river?"}]}""").json();

        assertThat(reply.at("/result/choices")
                        .valueStream()
                        .map(choice -> choice.path("index").intValue()))
                .containsExactly(0, 1, 2);
        assertThat(reply.at("/result/choices")
                        .valueStream()
                        .map(choice -> choice.at("/message/content").asString())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void takesAdaptersWhereTheModelDoes() throws Exception {
        var body = "{\"prompt\":\"What is a river?\",\"lora\":\"%s\"}";
        var takes = "@cf/mistral/mistral-7b-instruct-v0.2-lora";

        var known = peer.run(takes, body.formatted("cf-public-magicoder"));
        var unknown = peer.run(takes, body.formatted("nobody-has-this"));
        var never = peer.run("@cf/meta/llama-3.2-1b-instruct", body.formatted("cf-public-magicoder"));

        assertThat(known.json().at("/result/response").asString()).contains("cf-public-magicoder");
        assertThat(unknown.json().at("/errors/0/code").intValue()).isEqualTo(3039);
        assertThat(never.json().at("/errors/0/code").intValue()).isEqualTo(5005);
    }

    private static JsonNode usage(String body, String session) throws Exception {
        var request = peer.request("/ai/run/" + CACHING).header("x-session-affinity", session);
        return peer.send(request.POST(BodyPublishers.ofString(body))).json().at("/result/usage");
    }

    private static Peer.Reply responses(String body) throws Exception {
        return peer.send(peer.request("/ai/v1/responses").POST(BodyPublishers.ofString(body)));
    }

    private static String format(String schema) {
        return "{\"type\":\"json_schema\",\"json_schema\":%s}".formatted(schema);
    }

    private static String see(String url) {
        return """
                {"messages":[{"role":"user","content":[{"type":"text","text":"What colour is it?"},
                  {"type":"image_url","image_url":{"url":"%s"}}]}]}""".formatted(url);
    }

    private static String png(int width, int height, Color colour) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
