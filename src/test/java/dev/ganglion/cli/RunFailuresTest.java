package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.net.Peer;
import dev.ganglion.sandbox.Fault.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// How calls end that do not end well.
class RunFailuresTest {
    private static final String LEGACY = "@cf/meta/llama-3.2-1b-instruct";
    private static final String ANSWER = """
            data: {"response":"Ants "}

            data: {"response":"march.","usage":{"prompt_tokens":1000000,"completion_tokens":2}}

            data: [DONE]

            """;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void makesTheCallThoughTheBooksAreBroken() throws IOException {
        desk.withBrokenBooks();
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            assertThat(ask(peer)).isZero();
        }

        assertThat(desk.out()).isEqualTo("Ants march.\n");
        assertThat(desk.err())
                .isEqualToIgnoringNewLines(
                        "Warning: the cost of this call is not booked. The store is locked.≈ 2,457 neurons.");
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 3, unauthorised, WAI-10000",
        "QUOTA, 5, quota-used-up, WAI-4006",
        "BUSY, 5, busy, WAI-3040",
        "HTML, 6, server, HTTP-502",
        "CUT_AFTER, 6, cut, CUT",
        "RESET_AFTER, 6, cut, CUT",
        "GARBAGE_AFTER, 6, malformed, MALFORMED"
    })
    void saysEveryFailureInSentencesAndByExitCode(Kind fault, int expected, String kind, String code) {
        desk.with(fault);

        assertThat(desk.run("run", LEGACY, "--prompt", "Tell me about ants", "--sandbox"))
                .isEqualTo(expected);
        assertThat(desk.err().lines().toList()).last().asString().isEqualTo("Code: " + code);
        assertThat(desk.out()).matches("(?s)|.*[^\n]\n");

        assertThat(desk.run("run", LEGACY, "--prompt", "Hi", "--sandbox", "--json"))
                .isEqualTo(expected);
        String last = desk.out().lines().reduce("", (_, line) -> line);
        assertThat(last).startsWith("{\"event\":\"failure\",\"kind\":\"" + kind + "\",\"code\":");
    }

    @Test
    void writesAFailureAsTheLastLineOfJson() {
        desk.with(Kind.BUSY);

        desk.run("run", LEGACY, "--prompt", "Hi", "--sandbox", "--json");

        JsonNode failure = desk.events().getLast();
        assertThat(failure.propertyNames())
                .containsExactly("event", "kind", "code", "http", "message", "retry_after_s");
        assertThat(failure.path("code").asInt()).isEqualTo(3040);
        assertThat(failure.path("http").asInt()).isEqualTo(429);
        assertThat(desk.err()).contains("The model is busy. Attempt 2 follows in");
    }

    @Test
    void refusesAWrongTokenWithoutShowingIt() throws IOException {
        try (var sandbox =
                desk.startSandbox(0, Optional.of("another"), Optional.of(Desk.ACCOUNT), Surroundings.Behaviour.USUAL)) {
            String base = sandbox.connection().base().toString();

            int code = desk.run("run", LEGACY, "--prompt", "Hi", "--base-url", base);

            assertThat(code).isEqualTo(3);
            assertThat(desk.err()).contains("did not accept the API token").doesNotContain(Desk.TOKEN);
            assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.REFUNDED);
        }
    }

    @Test
    void saysThatTheServiceDoesNotKnowTheModel() {
        int code = desk.run("run", "@cf/who/knows", "--prompt", "Hi", "--sandbox");

        assertThat(code).isEqualTo(4);
        assertThat(desk.err()).contains("The service does not know the model @cf/who/knows.");
    }

    @Test
    void saysThatARequestIsInvalid() {
        int code = desk.run("run", LEGACY, "--input", "{\"prompt\":\"Hi\",\"max_tokens\":\"many\"}", "--sandbox");

        assertThat(code).isEqualTo(4);
        assertThat(desk.err()).contains("max_tokens").contains("Code: WAI-5006");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        int code = desk.run("run", LEGACY, "--prompt", "Hi", "--base-url", "http://127.0.0.1:" + closed);

        assertThat(code).isEqualTo(6);
        assertThat(desk.err()).contains("could not be reached").contains("Code: OFFLINE");
        assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.REFUNDED);
    }

    @Test
    void givesASilentStreamUpAfterTheIdleTimeout() throws IOException {
        Peer.Script stalls = connected -> {
            connected.send(Peer.STREAM + "data: {\"response\":\"Half\"}\n\n");
            connected.awaitClose();
        };
        try (var peer = new Peer(stalls)) {
            int code = ask(peer, "--idle-timeout", "1");

            assertThat(code).isEqualTo(6);
            assertThat(desk.out()).isEqualTo("Half\n");
            assertThat(desk.err()).contains("Nothing came for 1 s").contains("Code: TIMED-OUT");
            assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.UNKNOWN);
        }
    }

    @Test
    void refundsNothingOnceTextHasArrived() throws IOException {
        Peer.Script fails = connected -> connected.send(Peer.STREAM
                + "data: {\"response\":\"Half\"}\n\n"
                + "data: {\"errors\":[{\"code\":3040,\"message\":\"Capacity temporarily exceeded.\"}]}\n\n");
        try (var peer = new Peer(fails)) {
            ask(peer);

            assertThat(desk.out()).isEqualTo("Half\n");
            assertThat(desk.err()).contains("WAI-3040");
            assertThat(desk.booked())
                    .extracting(Entry::state, Entry::failure)
                    .containsExactly(tuple(State.UNKNOWN, Optional.of("server")));
        }
    }

    @Test
    void closesTheSocketWhenInterrupted() throws Exception {
        var closed = new CountDownLatch(1);
        Peer.Script stalls = connected -> {
            connected.send(Peer.STREAM + "data: {\"response\":\"Half\"}\n\n");
            connected.awaitClose();
            closed.countDown();
        };
        try (var peer = new Peer(stalls)) {
            var code = new FutureTask<>(() -> ask(peer));
            Thread worker = Thread.ofPlatform().start(code);
            await().until(() -> desk.out().equals("Half"));

            worker.interrupt();

            assertThat(code.get()).isEqualTo(130);
            closed.await();
            assertThat(desk.out()).isEqualTo("Half\n");
            assertThat(desk.booked()).extracting(Entry::state).containsExactly(State.UNKNOWN);
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsStandardOutput() throws IOException {
        var closedPipe = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (var peer = new Peer(Peer.stream(ANSWER))) {
            int code = desk.runInto(
                    closedPipe,
                    "run",
                    LEGACY,
                    "--prompt",
                    "Hi",
                    "--base-url",
                    peer.base().toString());

            assertThat(code).isEqualTo(141);
            assertThat(desk.err()).isEmpty();
        }
    }

    private int ask(Peer peer, String... more) {
        String[] first = {
            "run",
            LEGACY,
            "--prompt",
            "Why do ants march?",
            "--base-url",
            peer.base().toString()
        };
        String[] all = Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new);
        return desk.run(all);
    }
}
