package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayTest {
    private static final String HI = "{\"prompt\":\"What is a river?\"}";

    private Sandbox sandbox;
    private Peer peer;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withPace(Pace.INSTANT)
                .withGateways(
                        SandboxGateway.named("default"),
                        SandboxGateway.named("closed").withToken("g4te"),
                        SandboxGateway.named("fresh").withCacheTime(Duration.ZERO)));
        peer = Peer.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "workers-ai/@cf/meta/llama-3.2-1b-instruct#{'prompt':'Hi'}#/result/response",
                "workers-ai/run/@cf/meta/llama-3.2-1b-instruct#{'prompt':'Hi'}#/result/response",
                "workers-ai/@cf%2Fmeta%2Fllama-3.2-1b-instruct#{'prompt':'Hi'}#/result/response",
                "workers-ai/v1/chat/completions#{'model':'@cf/zai-org/glm-4.7-flash','messages':[{'role':'user','content':'Hi'}]}#/choices/0/message/content",
                "workers-ai/v1/embeddings#{'model':'@cf/baai/bge-small-en-v1.5','input':'Hi'}#/data/0/object",
                "compat/chat/completions#{'model':'workers-ai/@cf/zai-org/glm-4.7-flash','messages':[{'role':'user','content':'Hi'}]}#/choices/0/message/content",
            })
    void leadsEveryAddressToTheModel(String path, String body, String answer) throws Exception {
        var reply = peer.send(gateway("default/" + path, body.replace('\'', '"')));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at(answer).asString()).isNotBlank();
        assertThat(reply.header("cf-aig-step")).isEqualTo("0");
        assertThat(reply.header("cf-aig-log-id")).isNotBlank();
        assertThat(reply.header("cf-aig-cache-status")).isEqualTo("MISS");
    }

    @Test
    void remembersRepliesButNoStreams() throws Exception {
        var path = "default/workers-ai/" + Peer.LLAMA;
        var first = peer.send(gateway(path, HI));
        var again = peer.send(gateway(path, HI));
        var skipped = peer.send(gateway(path, HI).header("cf-aig-skip-cache", "true"));
        var streamed = peer.send(gateway(path, "{\"prompt\":\"Hi\",\"stream\":true}"));

        assertThat(again.header("cf-aig-cache-status")).isEqualTo("HIT");
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(again.header("cf-ai-neurons")).isEmpty();
        assertThat(skipped.header("cf-aig-cache-status")).isEmpty();
        assertThat(streamed.header("cf-aig-cache-status")).isEmpty();
    }

    @Test
    void cachesByTheCallersKeyOrTimeEvenWhereTheGatewayDoesNot() throws Exception {
        var path = "fresh/workers-ai/" + Peer.LLAMA;
        var plain = peer.send(gateway(path, HI));
        var kept = peer.send(gateway(path, HI).header("cf-aig-cache-key", "k"));
        var other = peer.send(gateway(path, "{\"prompt\":\"Other\"}").header("cf-aig-cache-key", "k"));

        assertThat(plain.header("cf-aig-cache-status")).isEmpty();
        assertThat(kept.header("cf-aig-cache-status")).isEqualTo("MISS");
        assertThat(other.header("cf-aig-cache-status")).isEqualTo("HIT");
        assertThat(other.http().body()).isEqualTo(kept.http().body());
    }

    @Test
    void wantsToBeKnownAndToKnow() throws Exception {
        var unknown = peer.send(gateway("nowhere/workers-ai/" + Peer.LLAMA, HI));
        var closed = peer.send(gateway("closed/workers-ai/" + Peer.LLAMA, HI));
        var opened =
                peer.send(gateway("closed/workers-ai/" + Peer.LLAMA, HI).header("cf-aig-authorization", "Bearer g4te"));
        var provider = peer.send(gateway("default/openai/chat/completions", "{}"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/code").intValue()).isEqualTo(2001);
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.json().at("/errors/0/code").intValue()).isEqualTo(2009);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(provider.json().at("/errors/0/code").intValue()).isEqualTo(2008);
    }

    @Test
    void takesTheNormalApiToo() throws Exception {
        var run = peer.send(peer.request("/ai/run/" + Peer.LLAMA)
                .header("cf-aig-gateway-id", "default")
                .POST(BodyPublishers.ofString(HI)));
        var bare = "{\"model\":\"" + Peer.LLAMA + "\",\"input\":" + HI + "}";
        var named = peer.send(
                peer.request("/ai/run").header("cf-aig-gateway-id", "default").POST(BodyPublishers.ofString(bare)));
        var nameless = peer.send(peer.request("/ai/run").POST(BodyPublishers.ofString(bare)));

        assertThat(run.header("cf-aig-cache-status")).isEqualTo("MISS");
        assertThat(named.header("cf-aig-cache-status")).isEqualTo("HIT");
        assertThat(named.json()).isEqualTo(run.json());
        assertThat(nameless.json().at("/errors/0/code").intValue()).isEqualTo(2001);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /ai/run, sandbox-token, , 405, 7001",
        "POST, /ai/run, wrong, , 401, 10000",
        "POST, /ai/run, wrong, default, 401, 10000",
        "POST, /ai/run, wrong, nowhere, 401, 10000",
        "POST, /ai/run/@cf/no/model, wrong, nowhere, 401, 10000",
        "POST, /ai/walk, sandbox-token, nowhere, 400, 7003",
        "POST, /ai/run, sandbox-token, nowhere, 400, 2001",
        "POST, /ai/run, sandbox-token, closed, 401, 2009",
        "POST, /ai/run, sandbox-token, default, 400, 3003",
        "GET, /ai/models/search, sandbox-token, nowhere, 200, 0",
    })
    void asksTheApiFirstAndThenTheGateway(
            String method, String path, String token, String gateway, int status, int code) throws Exception {
        var request = peer.request(path)
                .setHeader("authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody());
        var reply = peer.send(gateway == null ? request : request.header("cf-aig-gateway-id", gateway));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/code").asInt(0)).isEqualTo(code);
    }

    @Test
    void triesStepsInTheirOrder() throws Exception {
        var step =
                "{\"provider\":\"workers-ai\",\"endpoint\":\"%s\",\"headers\":{\"x-sandbox-fault\":\"%s\"},\"query\":%s}";
        var steps = "[%s,%s,%s]"
                .formatted(
                        step.formatted("@cf/no/model", "", HI),
                        step.formatted(Peer.LLAMA, "busy", HI),
                        step.formatted("run/" + Peer.LLAMA, "", HI));
        var reply = peer.send(gateway("default", steps));
        var none = peer.send(gateway("default", "[" + step.formatted("@cf/no/model", "", HI) + "]"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cf-aig-step")).isEqualTo("2");
        assertThat(none.json().at("/errors/0/code").intValue()).isEqualTo(5007);
    }

    @Test
    void triesAgainAndGivesUpInTime() throws Exception {
        var path = "default/workers-ai/" + Peer.LLAMA;
        var busy =
                peer.send(gateway(path, HI).header("cf-aig-max-attempts", "3").header("x-sandbox-fault", "busy:2"));
        var late = peer.send(gateway(path, "{\"prompt\":\"Late\"}")
                .header("cf-aig-request-timeout", "100")
                .header("x-sandbox-fault", "stall-before-headers"));
        var after = peer.send(gateway(path, "{\"prompt\":\"After\"}").header("cf-aig-request-timeout", "5000"));

        assertThat(busy.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(408);
        assertThat(late.json().at("/errors/0/code").intValue()).isEqualTo(3007);
        assertThat(after.status()).isEqualTo(200);
    }

    @Test
    void isListedInTheAccount() throws Exception {
        var all = peer.get("/ai-gateway/gateways").json().path("result");
        var one = peer.get("/ai-gateway/gateways/closed").json().path("result");

        assertThat(all.valueStream().map(gateway -> gateway.path("id").asString()))
                .containsExactly("default", "closed", "fresh");
        assertThat(one.path("authentication").booleanValue()).isTrue();
        assertThat(peer.get("/ai-gateway/gateways?page=2").json().path("result"))
                .isEmpty();
    }

    private HttpRequest.Builder gateway(String path, String body) {
        var host = "http://127.0.0.1:" + sandbox.base().getPort() + "/v1/" + SandboxOptions.ACCOUNT + "/";
        return HttpRequest.newBuilder(URI.create(host + path))
                .timeout(Duration.ofSeconds(20))
                .header("authorization", "Bearer " + SandboxOptions.TOKEN)
                .POST(BodyPublishers.ofString(body));
    }
}
