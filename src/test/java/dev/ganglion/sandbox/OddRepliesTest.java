package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class OddRepliesTest {
    private static final String WHOLE = "{\"prompt\":\"What is a river?\"}";
    private static final String STREAM = "{\"prompt\":\"What is a river?\",\"stream\":true}";

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

    @ParameterizedTest
    @CsvSource({
        "success-false, 200, 4006",
        "success-false:429, 429, 4006",
        "payment-required, 402, 2021",
        "flagged, 400, 3030",
        "json-mode-not-met, 400, 5024",
        "binary-error, 200, 4006",
    })
    void answersWithAnErrorOfItsOwnKind(String fault, int status, int code) throws Exception {
        var reply = peer.faulty(fault, WHOLE);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("success").booleanValue()).isFalse();
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(code);
    }

    @Test
    void answersInFormsThatNobodyExpects() throws Exception {
        var object = peer.faulty("errors-object", WHOLE);
        var empty = peer.faulty("empty-body", WHOLE);
        var lie = peer.faulty("wrong-type", WHOLE);
        var picture = peer.faulty("binary-error", WHOLE);
        var elsewhere = peer.faulty("redirect:308", WHOLE);
        var deep = peer.faulty("deep-json:900", WHOLE);

        assertThat(object.json().at("/errors/code").intValue()).isEqualTo(5006);
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.http().body()).isEmpty();
        assertThat(lie.header("content-type")).isEqualTo("text/plain");
        assertThat(lie.json().path("success").booleanValue()).isTrue();
        assertThat(picture.header("content-type")).isEqualTo("image/png");
        assertThat(elsewhere.status()).isEqualTo(308);
        assertThat(elsewhere.header("location")).startsWith("http://127.0.0.1:9/");
        assertThat(deep.http().body()).contains("[".repeat(900));
    }

    @Test
    void compressesRepliesAndMakesThemGrow() throws Exception {
        assertThat(unzipped("gzip", WHOLE)).contains("\"success\":true").endsWith("}");
        assertThat(unzipped("gzip", STREAM)).startsWith("data: ").endsWith("data: [DONE]\n\n");
        assertThat(unzipped("gzip-bomb:3", WHOLE)).hasSizeGreaterThan(3 << 20);
    }

    @Test
    void waitsOrResetsBeforeTheHeaders() throws Exception {
        long start = System.nanoTime();
        var slow = peer.faulty("slow-headers:200", WHOLE);

        assertThat(slow.status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(200_000_000L);
        try (var socket = RawCall.open(sandbox, WHOLE, "X-Sandbox-Fault: reset-before-headers")) {
            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).hasMessageContaining("reset");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "bom#\ufeffdata: {",
                "comments#: keep-alive~data: {",
                "no-space#data:{",
                "multi-line#data: {~data: \"",
                "crlf,comments#: keep-alive^~data: {",
                "error-first#data: {\"errors\":[",
            })
    void framesAndOpensAStreamInOddWays(String fault, String start) throws Exception {
        assertThat(raw(fault)).startsWith(start.replace('^', '\r').replace('~', '\n'));
    }

    @Test
    void fillsAStreamInOddWays() throws Exception {
        var plain = peer.faulty("no-done", STREAM).events();
        var scalars = peer.faulty("scalar-content", STREAM).events();
        var repeated = peer.faulty("usage-repeated", STREAM).events();
        var bare = peer.faulty("no-choices", STREAM).events();
        var first = peer.faulty("error-first", STREAM);

        assertThat(scalars.subList(1, 4).stream()
                        .map(event -> event.path("response").toString()))
                .containsExactly("0.005", "42", "true");
        assertThat(repeated).hasSize(plain.size() + 1);
        assertThat(repeated.getLast()).isEqualTo(repeated.get(repeated.size() - 2));
        assertThat(bare.getFirst().has("response")).isFalse();
        assertThat(first.data()).hasSize(1);
    }

    @Test
    void fillsAChatStreamInOddWays() throws Exception {
        var ask = peer.request("/ai/run/" + Peer.GLM).header("x-sandbox-fault", "finish-twice,scalar-content");
        var events = peer.send(ask.POST(BodyPublishers.ofString(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"stream\":true}")))
                .events();

        assertThat(events.stream()
                        .filter(event -> event.at("/choices/0/finish_reason").isString()))
                .hasSize(2);
        assertThat(events.get(1).at("/choices/0/delta/content").isNumber()).isTrue();
    }

    @Test
    void answersInOnePieceWithANumber() throws Exception {
        assertThat(peer.faulty("scalar-content", WHOLE)
                        .json()
                        .at("/result/response")
                        .intValue())
                .isEqualTo(42);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void repeatsAProfileAsOftenAsItIsPlayed(Profile profile) {
        var first = IntStream.range(0, 50).mapToObj(profile::faults).toList();
        var again = IntStream.range(0, 50).mapToObj(profile::faults).toList();

        assertThat(first)
                .isEqualTo(again)
                .anySatisfy(faults -> assertThat(faults).isNotEmpty());
        assertThat(Profile.parse(profile.text())).isEqualTo(profile);
        assertThat(profile.description()).isNotBlank().hasSizeLessThan(90);
    }

    @Test
    void playsAProfileByHeaderOrOption() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        try (var down = Sandbox.start(sandbox.options().withProfile(Profile.OUTAGE))) {
            for (int i = 0; i < 5; i++) {
                statuses.add(Peer.of(down).run(Peer.LLAMA, WHOLE).status());
            }
        }
        var gone = peer.faulty("profile:quota-gone", WHOLE);
        var unknown = peer.faulty("profile:calm", WHOLE);

        assertThat(statuses).containsExactly(503, 503, 503, 200, 200);
        assertThat(gone.json().at("/errors/0/code").intValue()).isEqualTo(4006);
        assertThat(unknown.json().at("/errors/0/message").asString()).contains("calm", "flaky-wifi");
    }

    @Test
    void treatsTheAccountAsFreeOnDemand() throws Exception {
        var ask = peer.request("/ai/run/@cf/zai-org/glm-5.3").header("x-sandbox-fault", "free-plan");
        JsonNode refused = peer.send(ask.POST(BodyPublishers.ofString(WHOLE))).json();

        assertThat(refused.at("/errors/0/code").intValue()).isEqualTo(5035);
        assertThat(peer.faulty("free-plan", WHOLE).status()).isEqualTo(200);
    }

    private static String raw(String fault) throws Exception {
        var request = peer.request("/ai/run/" + Peer.LLAMA)
                .header("x-sandbox-fault", fault)
                .POST(BodyPublishers.ofString(STREAM));
        var bytes =
                peer.client().send(request.build(), BodyHandlers.ofByteArray()).body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String unzipped(String fault, String body) throws Exception {
        var request = peer.request("/ai/run/" + Peer.LLAMA)
                .header("x-sandbox-fault", fault)
                .POST(BodyPublishers.ofString(body));
        var reply = peer.client().send(request.build(), BodyHandlers.ofInputStream());
        assertThat(reply.headers().firstValue("content-encoding")).contains("gzip");
        try (InputStream in = new GZIPInputStream(reply.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
