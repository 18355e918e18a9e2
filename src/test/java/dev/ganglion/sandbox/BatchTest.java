package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BatchTest {
    private static final String REQUESTS = "{\"requests\":[{\"prompt\":\"Hi\"},{\"prompt\":\"Ho\"}]}";
    private static final String PAID = "@cf/zai-org/glm-5.3";
    private static final String BGE = "@cf/baai/bge-small-en-v1.5";

    private Sandbox sandbox;
    private Peer peer;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(new Pace(10_000, Duration.ofMillis(150))));
        peer = Peer.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void queuesThenRunsThenHasTheResultOfEachRequest() throws Exception {
        var queued = queue(
                Peer.LLAMA,
                "{\"requests\":[{\"prompt\":\"Hi\",\"external_reference\":\"a\"},{\"prompt\":\"\"},{\"prompt\":\"Hi\"}]}");
        var id = queued.path("request_id").asString();
        var second = queue(Peer.LLAMA, "{\"requests\":[{\"prompt\":\"Hi\"}]}");
        var waiting = poll(Peer.LLAMA, second.path("request_id").asString());
        await().until(() -> poll(Peer.LLAMA, id).path("status").asString("").equals("running"));
        await().until(() -> poll(Peer.LLAMA, id).has("responses"));
        var done = poll(Peer.LLAMA, id);

        assertThat(queued.path("status").asString()).isEqualTo("queued");
        assertThat(queued.path("model").asString()).isEqualTo(Peer.LLAMA);
        assertThat(waiting.path("status").asString()).isEqualTo("queued");
        assertThat(done.at("/responses/0/external_reference").asString()).isEqualTo("a");
        assertThat(done.at("/responses/0/success").booleanValue()).isTrue();
        assertThat(done.at("/responses/0/result/response").asString()).isNotBlank();
        assertThat(done.at("/responses/1/success").booleanValue()).isFalse();
        assertThat(done.at("/responses/1/errors/0/code").intValue()).isEqualTo(5006);
        assertThat(done.at("/responses/2/id").intValue()).isEqualTo(2);
        assertThat(done.at("/usage/neurons").decimalValue()).isPositive().isLessThanOrEqualTo(sandbox.neuronsToday());
    }

    @Test
    void runsModelsThatDoNotChatToo() throws Exception {
        var id = queue(BGE, "{\"requests\":[{\"text\":\"a river\"}]}")
                .path("request_id")
                .asString();
        await().until(() -> poll(BGE, id).has("responses"));

        assertThat(poll(BGE, id).at("/responses/0/result/shape").toString()).isEqualTo("[1,384]");
    }

    @Test
    void refusesWhatItCannotQueueOrDoesNotKnow() throws Exception {
        var unable = send("@cf/meta/llama-3.2-1b-instruct", "{\"requests\":[{\"prompt\":\"Hi\"}]}");
        var unknown = send(Peer.LLAMA, "{\"request_id\":\"nothing\"}");
        var without = send(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        var large = send(Peer.LLAMA, "{\"requests\":[{\"prompt\":\"" + "a".repeat(10_000_000) + "\"}]}");

        assertThat(unable.json().at("/errors/0/message").asString()).contains("does not support queueRequest");
        assertThat(unknown.json().at("/errors/0/message").asString()).contains("'nothing' not found");
        assertThat(without.json().at("/errors/0/message").asString()).contains("'requests'");
        assertThat(large.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"flagged, 3030", "json-mode-not-met, 5024"})
    void letsFaultsOfTheModelActOnEachResult(String fault, int code) throws Exception {
        var id = faulty(fault, REQUESTS).json().at("/result/request_id").asString();
        await().until(() -> poll(Peer.LLAMA, id).has("responses"));

        assertThat(poll(Peer.LLAMA, id)
                        .path("responses")
                        .valueStream()
                        .map(each -> each.at("/errors/0/code").intValue()))
                .containsExactly(code, code);
        assertThat(faulty(fault, "{\"request_id\":\"" + id + "\"}").status()).isEqualTo(400);
    }

    @Test
    void putsScalarsIntoResultsOnDemand() throws Exception {
        var id = faulty("scalar-content", REQUESTS)
                .json()
                .at("/result/request_id")
                .asString();
        await().until(() -> poll(Peer.LLAMA, id).has("responses"));

        assertThat(poll(Peer.LLAMA, id).at("/responses/1/result/response").intValue())
                .isEqualTo(42);
    }

    @ParameterizedTest
    @CsvSource({"quota, 429", "status:503, 503", "unauthorized, 401", "retry-after:1, 429"})
    void letsOtherFaultsActOnTheAcceptance(String fault, int status) throws Exception {
        assertThat(faulty(fault, REQUESTS).status()).isEqualTo(status);
    }

    @Test
    void refusesNothingThatIsQueuedForLackOfCapacity() throws Exception {
        var id = faulty("busy", REQUESTS).json().at("/result/request_id").asString();

        await().until(() -> poll(Peer.LLAMA, id).has("responses"));

        assertThat(poll(Peer.LLAMA, id).at("/responses/1/success").booleanValue())
                .isTrue();
        assertThat(faulty("busy", "{\"request_id\":\"" + id + "\"}").status()).isEqualTo(200);
    }

    @Test
    void refusesPaidModelsOfTheFreePlanOnDemand() throws Exception {
        var path = "/ai/run/" + PAID + "?queueRequest=true";
        var reply = peer.send(
                peer.request(path).header("x-sandbox-fault", "free-plan").POST(BodyPublishers.ofString(REQUESTS)));

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5035);
    }

    @Test
    void asksForTheNeuronsOfTheDayBeforeEachRequest() throws Exception {
        try (var limited = Sandbox.start(sandbox.options().withPort(0).withDailyNeurons(new BigDecimal("0.001")))) {
            peer = Peer.of(limited);
            var id = queue(Peer.LLAMA, REQUESTS).path("request_id").asString();
            await().until(() -> poll(Peer.LLAMA, id).has("responses"));
            var responses = poll(Peer.LLAMA, id).path("responses");

            assertThat(responses.at("/0/success").booleanValue()).isTrue();
            assertThat(responses.at("/1/errors/0/code").intValue()).isEqualTo(4006);
            assertThat(send(Peer.LLAMA, REQUESTS).json().at("/errors/0/code").intValue())
                    .isEqualTo(4006);
            assertThat(send(Peer.LLAMA, "{\"requests\":7}")
                            .json()
                            .at("/errors/0/code")
                            .intValue())
                    .isEqualTo(5006);
        }
    }

    private Peer.Reply faulty(String fault, String body) throws Exception {
        return peer.send(peer.request("/ai/run/" + Peer.LLAMA + "?queueRequest=true")
                .header("x-sandbox-fault", fault)
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode queue(String model, String body) throws Exception {
        var reply = send(model, body);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().path("result");
    }

    private JsonNode poll(String model, String id) throws Exception {
        return queue(model, "{\"request_id\":\"" + id + "\"}");
    }

    private Peer.Reply send(String model, String body) throws Exception {
        return peer.send(peer.request("/ai/run/" + model + "?queueRequest=true").POST(BodyPublishers.ofString(body)));
    }
}
