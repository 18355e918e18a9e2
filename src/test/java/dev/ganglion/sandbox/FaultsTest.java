package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.sandbox.Fault.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
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
    @EnumSource(Kind.class)
    void readsEachByItsNameAndDescribesIt(Kind kind) {
        assertThat(Fault.parse(kind.text())).isEqualTo(Fault.of(kind));
        assertThat(Fault.parse(kind.text() + ":400")).isEqualTo(new Fault(kind, 400));
        assertThat(kind.description()).isNotBlank().hasSizeLessThan(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:199",
                "status:600",
                "status:0",
                "status:204",
                "html:304",
                "html:9999999",
                "stall-after:-1",
                "retry-after:-2",
                "huge-line:65537",
            })
    void saysWhichNumbersAFaultTakes(String fault) throws Exception {
        var reply = peer.faulty(fault, STREAM);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString()).contains(" does not take ", " but ");
    }

    @Test
    void namesTheKnownFaultsWhenAskedForAnother() throws Exception {
        var reply = peer.faulty("earthquake", STREAM);

        assertThatThrownBy(() -> Fault.parse("dribble:slowly")).hasMessageContaining("Not a number");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString()).contains("earthquake", "stall-after", "crlf");
    }

    @ParameterizedTest
    @CsvSource({
        "status:429, 429, 10429", "status:503, 503, 3050", "status:403, 403, 5035", "status:408, 408, 3007",
        "status:500, 500, 7009", "status:404, 404, 3042", "status:400, 400, 5006", "unauthorized, 401, 10000",
        "quota, 429, 4006", "busy, 429, 3040",
    })
    void answersWithAStatusAndAFittingError(String fault, int status, int code) throws Exception {
        var reply = peer.faulty(fault, STREAM);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(code);
        assertThat(reply.json().path("success").booleanValue()).isFalse();
    }

    @Test
    void answersWithAPage() throws Exception {
        var reply = peer.faulty("html", STREAM);

        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.header("content-type")).startsWith("text/html");
        assertThat(reply.http().body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        var reply = peer.faulty("retry-after:7", STREAM);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("retry-after")).isEqualTo("7");
    }

    @Test
    void isBusyForTheFirstFewAndThenAnswers() throws Exception {
        try (var own = Sandbox.start(sandbox.options().withPort(0))) {
            var caller = Peer.of(own);

            assertThat(caller.faulty("busy:2", STREAM).status()).isEqualTo(429);
            assertThat(caller.faulty("busy:2", STREAM).status()).isEqualTo(429);
            assertThat(caller.faulty("busy:2", STREAM).status()).isEqualTo(200);
        }
    }

    @Test
    void neverAnswersWhenStalledBeforeTheHeaders() {
        var request = peer.request("/ai/run/" + Peer.LLAMA)
                .header("x-sandbox-fault", "stall-before-headers")
                .timeout(Duration.ofMillis(300))
                .POST(BodyPublishers.ofString(STREAM));

        assertThatThrownBy(() -> peer.send(request)).isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void fallsSilentAfterSomeChunks() throws Exception {
        try (var socket = open("stall-after:4")) {
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int events = 0; events < 4; ) {
                events += lines.readLine().startsWith("data: ") ? 1 : 0;
            }
            socket.setSoTimeout(300);

            var more = new ArrayList<String>();
            assertThatThrownBy(() -> lines.lines().forEach(more::add))
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
            assertThat(more).noneMatch(line -> line.startsWith("data: "));
        }
    }

    @Test
    void endsEarlyButOrderly() throws Exception {
        var reply = peer.faulty("cut-after:4", STREAM);

        assertThat(reply.data()).hasSize(4).doesNotContain("[DONE]");
        assertThat(reply.header("connection")).isEqualTo("close");
    }

    @Test
    void resetsTheConnection() throws Exception {
        try (var socket = open("reset-after:4")) {
            var in = socket.getInputStream();

            assertThatThrownBy(in::readAllBytes).hasMessageContaining("reset");
        }
    }

    @Test
    void goesOnAfterGarbage() throws Exception {
        var clean = peer.run(Peer.LLAMA, STREAM).data();
        var reply = peer.faulty("garbage-after:2", STREAM).data();

        assertThat(reply).hasSize(clean.size() + 1);
        assertThat(reply.get(2)).contains("half a chunk");
        assertThat(reply.getLast()).isEqualTo("[DONE]");
    }

    @Test
    void reportsAnErrorInMidStream() throws Exception {
        var reply = peer.faulty("error-after:2", STREAM);

        assertThat(reply.data()).hasSize(3);
        assertThat(reply.events().getLast().at("/errors/0/code").intValue()).isEqualTo(3040);
    }

    @Test
    void answersInOnePieceWhereAStreamWasAskedFor() throws Exception {
        var reply = peer.faulty("json-instead", STREAM);

        assertThat(reply.header("content-type")).startsWith("application/json");
        assertThat(reply.json().at("/result/response").asString()).contains("river");
    }

    @Test
    void sendsOneHugeLine() throws Exception {
        var reply = peer.faulty("huge-line:64", STREAM);

        assertThat(reply.data()).anyMatch(line -> line.length() > 64 * 1024);
        assertThat(reply.legacyText()).contains("river");
    }

    @Test
    void framesInOtherWaysWithTheSameContent() throws Exception {
        var clean = peer.run(Peer.LLAMA, STREAM).data();
        var dribbled = peer.faulty("dribble", STREAM);
        var crlf = peer.faulty("crlf", STREAM);

        assertThat(dribbled.data()).isEqualTo(clean);
        assertThat(crlf.data()).isEqualTo(clean);
        assertThat(crlf.http().body()).contains("\r\n\r\n").doesNotContain("}\n");
    }

    @Test
    void leavesOutTheEndMarkOrSendsItTwice() throws Exception {
        var none = peer.faulty("no-done", STREAM).data();
        var two = peer.faulty("double-done", STREAM).data();

        assertThat(none).doesNotContain("[DONE]");
        assertThat(two.subList(two.size() - 2, two.size())).containsExactly("[DONE]", "[DONE]");
    }

    @Test
    void combinesFaults() throws Exception {
        var reply = peer.faulty("crlf, no-done", STREAM);

        assertThat(reply.http().body()).contains("\r\n").doesNotContain("[DONE]");
    }

    @Test
    void followsItsProfileInInferenceOnly() throws Exception {
        try (var faulty = Sandbox.start(sandbox.options().withPort(0).withFaults(Fault.parse("status:503")))) {
            var caller = Peer.of(faulty);

            assertThat(caller.run(Peer.LLAMA, STREAM).status()).isEqualTo(503);
            assertThat(caller.faulty("crlf", STREAM).status()).isEqualTo(200);
            assertThat(caller.get("/ai/models/search").status()).isEqualTo(200);
        }
    }

    private static Socket open(String fault) throws IOException {
        return RawCall.open(sandbox, STREAM, "x-sandbox-fault: " + fault);
    }
}
