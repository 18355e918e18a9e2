package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    private static final String UUID = "\\([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\)$";

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
    void refusesUnknownAddressesBeforeLookingAtTheToken() throws Exception {
        var reply = peer.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/accounts/x/ai/v1"))
                .POST(BodyPublishers.noBody()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(7003);
        assertThat(reply.json().at("/errors/0/message").asString())
                .isEqualTo(
                        "Could not route to /client/v4/accounts/x/ai/v1, perhaps your object identifier is invalid?");
        assertThat(reply.json().at("/errors/1/code").intValue()).isEqualTo(7000);
        assertThat(reply.json().path("result").isNull()).isTrue();
    }

    @Test
    void hasNoListOfModelsInTheStyleOfOpenAi() throws Exception {
        var reply = peer.get("/ai/v1/models");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(7001);
        assertThat(reply.json().at("/errors/0/message").asString()).isEqualTo("GET not supported for requested URI.");
    }

    @Test
    void refusesAWrongTokenBeforeAWrongAccount() throws Exception {
        var address = URI.create(sandbox.base() + "/accounts/nobody/ai/run/@cf/no/model");
        var wrong = peer.send(HttpRequest.newBuilder(address)
                .header("authorization", "Bearer wrong")
                .POST(BodyPublishers.ofString("{}")));
        var missing = peer.send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString("{}")));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(missing.json()).isEqualTo(wrong.json());
        assertThat(wrong.json().toString())
                .isEqualTo("{\"result\":null,\"success\":false,\"errors\":[{\"code\":10000,"
                        + "\"message\":\"Authentication error\"}],\"messages\":[]}");
    }

    @Test
    void refusesAnAccountThatIsNotItsOwn() throws Exception {
        var reply =
                peer.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/accounts/nobody/ai/v1/chat/completions"))
                        .header("authorization", "Bearer " + SandboxOptions.TOKEN)
                        .POST(BodyPublishers.ofString("{}")));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(7003);
        assertThat(reply.json().at("/errors/0/message").asString())
                .contains("/client/v4/accounts/nobody/ai/v1/chat/completions");
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/no/model, 400, 5007, No such model @cf/no/model or task",
        "@cf/meta/llama-3.1-8b-instruct, 400, 5007, No such model",
        "@cf/deepgram/flux, 400, 5007, it takes a WebSocket alone",
        "@cf/swiss-ai/apertus-v1.5-8b, 403, 5018, not allowed",
    })
    void refusesModelsThatItDoesNotPlayBeforeReadingTheBody(String model, int status, int code, String part)
            throws Exception {
        var reply = peer.run(model, "not json");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(code);
        assertThat(reply.json().at("/errors/0/message").asString())
                .startsWith("AiError: ")
                .contains(part)
                .containsPattern(UUID);
        assertThat(reply.json().path("result").isObject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{}#oneOf at '/' not met, 0 matches: required properties at '/' are 'prompt',",
                "{'prompt':'a','messages':[]}#oneOf at '/' not met, 2 matches",
                "[]#Type mismatch of '/', 'array' not in 'object'",
                "{'prompt':7}#Type mismatch of '/prompt', 'integer' not in 'string'",
                "{'prompt':''}#Length of '/prompt' must be >= 1",
                "{'prompt':'a','temperature':5.1}#Value of '/temperature' must be <= 5",
                "{'prompt':'a','top_k':0}#Value of '/top_k' must be >= 1",
                "{'prompt':'a','max_tokens':0}#Value of '/max_tokens' must be >= 1",
                "{'prompt':'a','max_tokens':1.5}#Type mismatch of '/max_tokens', 'number' not in 'integer'",
                "{'prompt':'a','stream':'yes'}#Type mismatch of '/stream', 'string' not in 'boolean'",
                "{'messages':[]}#Length of '/messages' must be >= 1",
                "{'messages':['a']}#Type mismatch of '/messages/0', 'string' not in 'object'",
                "{'messages':[{'content':'a'}]}#required properties at '/messages/0' are 'role'",
                "{'messages':[{'role':'user'}]}#required properties at '/messages/0' are 'content'",
                "{'messages':[{'role':'boss','content':'a'}]}#Value of '/messages/0/role' not in",
                "{'messages':[{'role':'user','content':null}]}#Type mismatch of '/messages/0/content', 'null' not in",
            })
    void namesThePathOfABadInput(String body, String problem) throws Exception {
        var reply = peer.run(Peer.LLAMA, body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5006);
        assertThat(reply.json().at("/errors/0/message").asString())
                .startsWith("AiError: Bad input: Error: " + problem)
                .containsPattern(UUID);
    }

    @Test
    void takesEffortsThatTheServiceMapsAndRefusesOthers() throws Exception {
        var ask = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"reasoning_effort\":\"%s\"}";
        var mapped = peer.run("@cf/zai-org/glm-5.2", ask.formatted("medium"));
        var unknown = peer.run("@cf/zai-org/glm-5.2", ask.formatted("enormous"));

        assertThat(mapped.status()).isEqualTo(200);
        assertThat(unknown.json().at("/errors/0/code").intValue()).isEqualTo(5006);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "@cf/zai-org/glm-4.7-flash#'max_tokens':99999999999#200",
                "@cf/zai-org/glm-4.7-flash#'max_completion_tokens':-1#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'max_completion_tokens':-1#200",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'max_tokens':1e999999999#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'max_tokens':1e-999999999#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'max_tokens':1e300#200",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'temperature':1e999999999#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'temperature':-1e999999999#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'seed':99999999999999999999999#400",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#'stop':1e999999999#200",
            })
    void staysCalmAboutExtremeNumbers(String model, String field, int status) throws Exception {
        var body = "{'messages':[{'role':'user','content':'Hi'}],%s}".formatted(field);
        var reply = peer.run(model, body.replace('\'', '"'));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/code").asInt(5006)).isEqualTo(5006);
    }

    @Test
    void refusesBodiesThatAreMissingBrokenOrBinary() throws Exception {
        var missing = peer.run(Peer.LLAMA, "");
        var broken = peer.run(Peer.LLAMA, "{\"prompt\":");
        var binary = peer.send(peer.request("/ai/run/" + Peer.LLAMA)
                .header("content-type", "application/octet-stream")
                .POST(BodyPublishers.ofString("{\"prompt\":\"a\"}")));

        assertThat(missing.json().at("/errors/0/code").intValue()).isEqualTo(3003);
        assertThat(broken.json().at("/errors/0/code").intValue()).isEqualTo(3003);
        assertThat(binary.json().at("/errors/0/code").intValue()).isEqualTo(3003);
    }

    @Test
    void refusesBodiesAboveThirteenMebibytes() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"" + "a".repeat(13 * 1024 * 1024) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(3006);
    }

    @Test
    void refusesPromptsThatDoNotFitTheWindow() throws Exception {
        var reply = peer.run(Peer.LLAMA, "{\"prompt\":\"" + "river ".repeat(24_001) + "\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString()).contains("maximum context length of 24000 tokens");
    }

    @Test
    void wantsAModelAndMessagesOnTheOpenAiPath() throws Exception {
        var noModel = peer.chat("{\"messages\":[]}");
        var noMessages = peer.chat("{\"model\":\"" + Peer.GLM + "\",\"prompt\":\"Hi\"}");
        var unknown = peer.chat("{\"model\":\"gpt\",\"messages\":[]}");

        assertThat(noModel.json().at("/errors/0/message").asString()).contains("'model'");
        assertThat(noMessages.json().at("/errors/0/message").asString()).contains("'messages'");
        assertThat(unknown.json().at("/errors/0/code").intValue()).isEqualTo(5007);
    }

    @Test
    void stopsWhenTheNeuronsOfTheDayAreUsedUp() throws Exception {
        var options = SandboxOptions.defaults().withPace(Pace.INSTANT).withDailyNeurons(new BigDecimal("0.001"));
        try (var limited = Sandbox.start(options)) {
            var first = Peer.of(limited).run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
            var second = Peer.of(limited).run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");

            assertThat(first.status()).isEqualTo(200);
            assertThat(limited.neuronsToday()).isEqualByComparingTo(first.header("cf-ai-neurons"));
            assertThat(second.status()).isEqualTo(429);
            assertThat(second.json().at("/errors/0/code").intValue()).isEqualTo(4006);
            assertThat(second.json().at("/errors/0/message").asString()).contains("10,000 neurons");
        }
    }
}
