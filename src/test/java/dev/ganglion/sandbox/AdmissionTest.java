package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.SandboxToken.State;
import dev.ganglion.sandbox.Terms.Plan;
import dev.ganglion.sandbox.facts.Catalogue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
    private static final SandboxOptions QUICK = SandboxOptions.defaults().withPace(Pace.INSTANT);
    private static final String HI = "{\"prompt\":\"Hi\"}";

    @Test
    void keepsTheFreePlanFromModelsThatCost() throws Exception {
        try (var sandbox = Sandbox.start(QUICK.withTerms(Terms.OPEN.withPlan(Plan.FREE)))) {
            var peer = Peer.of(sandbox);
            var costly = peer.run("@cf/zai-org/glm-5.3", "not json");
            var plain = peer.run(Peer.LLAMA, HI);

            assertThat(costly.status()).isEqualTo(403);
            assertThat(costly.json().at("/errors/0/code").intValue()).isEqualTo(5035);
            assertThat(costly.json().at("/errors/0/message").asString())
                    .startsWith("AiError: Model @cf/zai-org/glm-5.3 is not available on the Workers Free plan.");
            assertThat(plain.status()).isEqualTo(200);
        }
    }

    @Test
    void complainsInTheOrderOfTheService() throws Exception {
        var terms = Terms.OPEN.withDailyNeurons(BigDecimal.ZERO).withCapacity(0);
        try (var sandbox = Sandbox.start(QUICK.withTerms(terms))) {
            var peer = Peer.of(sandbox);

            assertThat(code(peer.run("@cf/one", "not json"))).isEqualTo(3042);
            assertThat(code(peer.run("@cf/no/model", "not json"))).isEqualTo(5007);
            assertThat(code(peer.run(Peer.LLAMA, "not json"))).isEqualTo(3003);
            assertThat(code(peer.run(Peer.LLAMA, "{\"options\":{\"rejectIfBusy\":true}}")))
                    .isEqualTo(5006);
            assertThat(code(peer.run(Peer.LLAMA, HI))).isEqualTo(4006);
        }
    }

    @Test
    void namesTheDocumentedCodeOfTheQuotaIfAskedTo() throws Exception {
        var terms = Terms.OPEN.withDailyNeurons(BigDecimal.ZERO).withQuotaCode(3036);
        try (var sandbox = Sandbox.start(QUICK.withTerms(terms))) {
            assertThat(code(Peer.of(sandbox).run(Peer.LLAMA, HI))).isEqualTo(3036);
        }
    }

    @Test
    void limitsTheCallsOfAMinutePerModel() throws Exception {
        try (var sandbox = Sandbox.start(QUICK.withTerms(Terms.OPEN.withRateLimits()))) {
            var peer = Peer.of(sandbox);
            int refused = 0;
            for (int i = 0; i < 41; i++) {
                refused += peer.run("@cf/zai-org/glm-5.3", HI).status() == 429 ? 1 : 0;
            }

            // A minute may turn once in between, which allows twenty more.
            assertThat(refused).isBetween(1, 21);
            assertThat(peer.run("@cf/zai-org/glm-5.2", HI).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/zai-org/glm-5.3, 20",
        "@cf/meta/llama-3.3-70b-instruct-fp8-fast, 300",
        "@cf/baai/bge-m3, 3000",
        "@cf/baai/bge-large-en-v1.5, 1500",
        "@cf/openai/whisper, 720",
        "@cf/huggingface/distilbert-sst-2-int8, 2000",
    })
    void knowsTheLimitOfEachTask(String model, int perMinute) {
        assertThat(RateLimits.perMinute(Catalogue.load().model(model).orElseThrow()))
                .isEqualTo(perMinute);
    }

    @Test
    void letsOthersWaitForCapacityUnlessTheyWouldRatherBeRefused() throws Exception {
        var options = QUICK.withPace(new Pace(200, Duration.ofMillis(10))).withTerms(Terms.OPEN.withCapacity(1));
        try (var sandbox = Sandbox.start(options)) {
            var peer = Peer.of(sandbox);
            var first = peer.client()
                    .sendAsync(
                            peer.request("/ai/run/" + Peer.LLAMA)
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"prompt\":\"What is a river?\",\"stream\":true}"))
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .join();
            var hasty = peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\",\"options\":{\"rejectIfBusy\":true}}");
            var patient = peer.run(Peer.LLAMA, HI);

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(code(hasty)).isEqualTo(3040);
            assertThat(patient.status()).isEqualTo(200);
        }
    }

    @Test
    void knowsTokensThatMayDoLessOrNothing() throws Exception {
        var options = QUICK.withTokens(
                SandboxToken.only("runner", Permission.RUN),
                new SandboxToken("old", State.EXPIRED, Set.of(Permission.RUN)));
        try (var sandbox = Sandbox.start(options)) {
            var runner = new Peer(Peer.of(sandbox).client(), options.withToken("runner"), sandbox.base());
            var old = new Peer(runner.client(), options.withToken("old"), sandbox.base());
            var list = runner.get("/ai/models/search");

            assertThat(runner.run(Peer.LLAMA, HI).status()).isEqualTo(200);
            assertThat(list.status()).isEqualTo(403);
            assertThat(code(list)).isEqualTo(10000);
            assertThat(runner.get("/tokens/verify").json().at("/result/status").asString())
                    .isEqualTo("active");
            assertThat(old.run(Peer.LLAMA, HI).status()).isEqualTo(401);
            assertThat(old.get("/tokens/verify").json().at("/result/status").asString())
                    .isEqualTo("expired");
        }
    }

    @Test
    void doesNotVerifyATokenThatItDoesNotKnow() throws Exception {
        try (var sandbox = Sandbox.start(QUICK)) {
            var address = URI.create(sandbox.base() + "/user/tokens/verify");
            var reply = Peer.of(sandbox).send(HttpRequest.newBuilder(address).header("authorization", "Bearer wrong"));

            assertThat(reply.status()).isEqualTo(401);
            assertThat(code(reply)).isEqualTo(1000);
        }
    }

    @Test
    void letsAModelStandInForTheOneItReplaced() throws Exception {
        try (var sandbox = Sandbox.start(QUICK)) {
            assertThat(Peer.of(sandbox).run("@cf/moonshotai/kimi-k2.5", HI).status())
                    .isEqualTo(200);
        }
    }

    private static int code(Peer.Reply reply) {
        return reply.json().at("/errors/0/code").asInt(0);
    }
}
