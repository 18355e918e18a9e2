package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {
    private static final String UUID = " (7d0c1a2b-0000-4000-8000-0123456789ab)";

    /// Status, code, the service's message, and the failure that its cleaned form becomes.
    static Stream<Arguments> table() {
        return Stream.of(ofModels(), ofTheApi(), ofGateways()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> ofModels() {
        return Stream.of(
                row(400, 5007, "No such model", said -> new Failure.NoSuchModel(Client.MODEL, said)),
                row(404, 3042, "No such model", said -> new Failure.NoSuchModel(Client.MODEL, said)),
                row(400, 5004, "Invalid base64", said -> new Failure.InvalidInput("/", "Invalid base64", said)),
                row(400, 3003, "Body missing", said -> new Failure.InvalidInput("/", "Body missing", said)),
                row(400, 3030, "Flagged", said -> new Failure.InvalidInput("/prompt", "Flagged", said)),
                row(400, 3039, "Files missing", said -> new Failure.InvalidInput("/lora", "Files missing", said)),
                row(405, 5005, "No LoRA", said -> new Failure.InvalidInput("/lora", "No LoRA", said)),
                row(405, 5019, "Old SDK", said -> new Failure.InvalidInput("base", "Old SDK", said)),
                row(403, 5016, "Accept the terms", said -> new Failure.Forbidden(Missing.MODEL_TERMS, said)),
                row(403, 5018, "Private", said -> new Failure.Forbidden(Missing.MODEL_ACCESS, said)),
                row(403, 3041, "Private", said -> new Failure.Forbidden(Missing.MODEL_ACCESS, said)),
                row(403, 3023, "Blocked", said -> new Failure.Forbidden(Missing.MODEL_ACCESS, said)),
                row(403, 5035, "Workers Free plan", said -> new Failure.Forbidden(Missing.PAID_PLAN, said)),
                row(413, 3006, "Too large", Failure.TooLarge::new),
                row(408, 3007, "Timeout", Failure.Server::new),
                row(408, 3008, "Aborted", Failure.Server::new),
                row(429, 3036, "Daily free allocation", FailureTest::quota),
                row(429, 4006, "Daily free allocation", FailureTest::quota),
                row(429, 3040, "Capacity exceeded", said -> new Failure.Busy(Optional.empty(), said)),
                row(429, 971, "Slow down", said -> new Failure.RateLimited(Optional.empty(), said)),
                row(503, 3050, "Max retries exhausted", Failure.Server::new),
                row(500, 3043, "Internal", Failure.Server::new),
                row(500, 3046, "Internal", Failure.Server::new),
                row(500, 1031, "Internal", Failure.Server::new),
                row(
                        400,
                        5006,
                        "Bad input: Error: required properties at '/' are 'prompt'",
                        said -> new Failure.InvalidInput("/", "required properties at '/' are 'prompt'", said)));
    }

    private static Stream<Arguments> ofTheApi() {
        return Stream.of(
                row(404, 7003, "Could not route", said -> new Failure.InvalidInput("account", "Could not route", said)),
                row(
                        405,
                        7001,
                        "GET not supported",
                        said -> new Failure.InvalidInput("base", "GET not supported", said)),
                row(403, 10000, "Authentication error", said -> new Failure.Forbidden(Missing.PERMISSION, said)),
                row(403, 9109, "Unauthorized", said -> new Failure.Forbidden(Missing.PERMISSION, said)),
                row(401, 10000, "Authentication error", Failure.Unauthorised::new),
                row(401, 1000, "Invalid API Token", Failure.Unauthorised::new),
                row(400, 6003, "Invalid request headers", Failure.Unauthorised::new),
                row(502, 7009, "Upstream service unavailable", Failure.Server::new),
                row(400, 7000, "No route", said -> new Failure.InvalidInput("base", "No route", said)),
                row(400, 6111, "Bad header", Failure.Unauthorised::new));
    }

    private static Stream<Arguments> ofGateways() {
        return Stream.of(
                row(402, 1, "Insufficient balance", said -> new Failure.Forbidden(Missing.BALANCE, said)),
                row(400, 2001, "No gateway", said -> new Failure.InvalidInput("gateway", "No gateway", said)),
                row(400, 2008, "No provider", said -> new Failure.InvalidInput("gateway", "No provider", said)),
                row(401, 2009, "Unauthorized", Failure.Unauthorised::new),
                row(429, 2003, "Rate limited", said -> new Failure.RateLimited(Optional.empty(), said)));
    }

    private static Arguments row(int http, int code, String message, Function<ServiceError, Failure> failure) {
        return Arguments.of(http, code, message, failure.apply(ServiceError.of(http, code, message)));
    }

    private static Failure quota(ServiceError said) {
        return new Failure.QuotaUsedUp(Instant.parse("2026-11-24T00:00:00Z"), said);
    }

    @ParameterizedTest
    @MethodSource("table")
    void mapsEachCodeToOneFailure(int http, int code, String message, Failure expected) throws Exception {
        String body =
                "{\"errors\":[{\"message\":\"AiError: AiError: %s%s\",\"code\":%d}],\"success\":false,\"result\":{}}"
                        .formatted(message, UUID, code);

        try (Peer peer = new Peer(Peer.reply(http, "application/json", body));
                Client client = new Client(peer)) {
            assertThat(client.fails()).isEqualTo(expected);
        }
    }

    @Test
    void namesThePathThatTheSchemaCheckNames() throws Exception {
        assertThat(path("AiError: Bad input: Error: required properties at '/' are 'prompt'" + UUID))
                .isEqualTo("/: required properties at '/' are 'prompt'");
        assertThat(path("AiError: Bad input: Error: Type mismatch of '/messages/0/content', 'array' not in 'string'"))
                .startsWith("/messages/0/content: Type");
        assertThat(path("AiError: Bad input: Error: Additional or unevaluated properties '/seed' at '/' not allowed"))
                .startsWith("/seed: Additional");
    }

    private static String path(String message) throws Exception {
        Failure.InvalidInput invalid = (Failure.InvalidInput) whole(400, envelope(5006, message));
        return invalid.path() + ": " + invalid.reason();
    }

    @Test
    void takesAContextOverflowForTooLargeAndShowsTheBackendsOwnWords() throws Exception {
        String inner =
                "{\\\"object\\\":\\\"error\\\",\\\"message\\\":\\\"Over the model's maximum context length of 8 tokens.\\\"}";

        assertThat(whole(400, envelope(5021, "AiError: " + inner)).said().message())
                .isEqualTo("Over the model's maximum context length of 8 tokens.");
        assertThat(whole(400, envelope(5021, "AiError: " + inner))).isInstanceOf(Failure.TooLarge.class);
    }

    @Test
    void readsErrorsThatAreAnObjectOrComeWithAGoodStatus() throws Exception {
        assertThat(whole(400, "{\"success\":false,\"errors\":{\"code\":5007,\"message\":\"No such model\"}}"))
                .isInstanceOf(Failure.NoSuchModel.class);
        assertThat(whole(200, envelope(4006, "used up"))).isInstanceOf(Failure.QuotaUsedUp.class);
        assertThat(whole(
                        401,
                        "{\"success\":false,\"result\":[],\"messages\":[],"
                                + "\"error\":[{\"code\":2009,\"message\":\"Unauthorized\"}]}"))
                .isEqualTo(new Failure.Unauthorised(ServiceError.of(401, 2009, "Unauthorized")));
        assertThat(whole(200, "{\"state\":\"Failed\",\"error\":{\"code\":5007,\"message\":\"No such model\"}}"))
                .isInstanceOf(Failure.NoSuchModel.class);
        assertThat(whole(200, "{\"success\":false,\"errors\":[],\"result\":null}"))
                .isInstanceOf(Failure.Server.class);
        assertThat(whole(400, "{\"error\":{\"message\":\"bad\",\"code\":\"x\"}}")
                        .said()
                        .message())
                .isEqualTo("bad");
    }

    @Test
    void takesTheSameCodeInMessagesForGoodNews() throws Exception {
        String body = "{\"result\":{\"a\":1},\"success\":true,\"errors\":[],"
                + "\"messages\":[{\"code\":10000,\"message\":\"This API Token is valid and active\",\"type\":null}]}";

        try (Peer peer = new Peer(Peer.reply(200, "application/json", body));
                Client client = new Client(peer)) {
            assertThat(client.workersAi
                            .run(Client.MODEL, Json.MAPPER.createObjectNode())
                            .value())
                    .isEqualTo(
                            new RawAnswer.Whole(Json.MAPPER.createObjectNode().put("a", 1)));
        }
    }

    @Test
    void neverShowsAnHtmlPageAsText() throws Exception {
        String page = "<!DOCTYPE html><html><body>Bad gateway</body></html>";

        assertThat(whole(502, page))
                .isEqualTo(new Failure.Server(
                        new ServiceError(OptionalInt.of(502), OptionalInt.empty(), "an HTML page (502)")));
        assertThat(whole(200, page))
                .isEqualTo(new Failure.Malformed(
                        "an HTML page (200)", new ServiceError(OptionalInt.of(200), OptionalInt.empty(), "")));
        assertThat(whole(404, page))
                .isInstanceOfSatisfying(
                        Failure.InvalidInput.class,
                        invalid -> assertThat(invalid.path()).isEqualTo("base"));
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (Peer peer = new Peer(Peer.reply(307, "text/plain", "", "Location: /elsewhere\r\n"));
                Client client = new Client(peer)) {
            assertThat(client.fails()).isInstanceOf(Failure.Malformed.class);
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void acceptsNoCompressionAndNoEndlessReply() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", "x", "Content-Encoding: gzip\r\n"), connected -> {
                    connected.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
                    while (true) {
                        connected.send(new byte[1 << 20]);
                    }
                });
                Client client = new Client(peer)) {
            assertThat(client.fails()).isInstanceOf(Failure.Malformed.class);
            assertThat(client.fails()).isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void saysWhyNoConnectionStands() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        try (Client client = new Client(URI.create("http://127.0.0.1:" + closed), Limits.DEFAULT)) {
            assertThat(client.fails()).isEqualTo(new Failure.Offline("127.0.0.1:" + closed, "connection refused"));
            assertThat(client.waits).hasSize(3);
        }
    }

    @Test
    void saysThatTheOtherSideSpeaksNoTls() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                Client client = new Client(URI.create("https://localhost:" + server.getLocalPort()), Limits.DEFAULT)) {
            Thread.ofVirtual().start(() -> shout(server));

            assertThat(client.fails())
                    .isInstanceOfSatisfying(
                            Failure.Offline.class,
                            offline -> assertThat(offline.reason()).startsWith("no secure connection"));
        }
    }

    private static void shout(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write("what?\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    @Test
    void sendsNoTokenUnencryptedToANetwork() {
        try (Client client = new Client(URI.create("http://example.com/client/v4"), Limits.DEFAULT)) {
            assertThat(client.fails())
                    .isInstanceOfSatisfying(
                            Failure.InvalidInput.class,
                            invalid -> assertThat(invalid.reason()).contains("https"));
        }
    }

    @Test
    void showsTheTokenNowhere() throws Exception {
        String echo =
                "Could not route to /client/v4/accounts/%s/ai (Bearer %s)".formatted(Client.SECRET, Client.SECRET);
        try (Peer peer = new Peer(
                        Peer.reply(404, "application/json", envelope(7003, echo)),
                        Peer.reply(500, "text/plain", echo));
                Client client = new Client(peer)) {
            for (int each = 0; each < 2; each++) {
                WorkersAiException thrown = catchThrowableOfType(WorkersAiException.class, client::chat);
                assertThat(thrown.toString() + thrown.failure() + thrown.getCause())
                        .doesNotContain(Client.SECRET)
                        .contains("•••");
            }
        }
    }

    @Test
    void sendsOnceMoreThanThreeTimesWhereNothingWasComputed() throws Exception {
        for (Peer.Script refusal : new Peer.Script[] {
            Peer.reply(503, "text/html", "<html>"),
            Peer.reply(429, "application/json", envelope(3040, "busy")),
            Peer.reply(429, "text/plain", "slow down")
        }) {
            assertThat(requests(refusal)).isEqualTo(4);
        }
    }

    @Test
    void sendsNothingAgainWhereTheOutcomeIsUnknown() throws Exception {
        for (Peer.Script unknown : new Peer.Script[] {
            Peer.Connected::reset,
            connected -> connected.send(""),
            connected -> connected.send("HTTP/1.1 200 OK\r\nContent-Le"),
            Peer.reply(408, "application/json", envelope(3007, "timeout")),
            Peer.reply(500, "text/plain", ""),
            Peer.reply(502, "text/plain", ""),
            Peer.reply(504, "text/plain", ""),
            Peer.reply(429, "application/json", envelope(4006, "used up")),
            Peer.reply(400, "application/json", envelope(5006, "bad")),
            Peer.stream("data: {\"response\":\"a\"}\n\n"),
            Peer.stream("data: {\"errors\":[{\"code\":3040,\"message\":\"busy\"}]}\n\n"),
            connected -> {
                connected.send(Peer.STREAM);
                connected.reset();
            }
        }) {
            assertThat(requests(unknown)).isEqualTo(1);
        }
    }

    /// How many requests a call makes that gets this answer every time.
    private static int requests(Peer.Script script) throws Exception {
        try (Peer peer = new Peer(script);
                Client client = new Client(peer)) {
            client.fails();
            return peer.requests().size();
        }
    }

    @Test
    void callsNoAnswerFreeThatBreaksOffForLackOfCapacity() throws Exception {
        String busy = "data: " + envelope(3040, "out of capacity") + "\n\n";
        try (Peer peer = new Peer(Peer.stream(busy), Peer.stream("data: {\"response\":\"a\"}\n\n" + busy));
                Client client = new Client(peer)) {
            assertThat(client.fails()).isInstanceOf(Failure.Busy.class);
            assertThat(client.fails()).isEqualTo(new Failure.Server(ServiceError.of(200, 3040, "out of capacity")));
        }
    }

    @Test
    void waitsAsLongAsItIsAskedYetNotForEver() throws Exception {
        try (Peer peer = new Peer(
                        Peer.reply(503, "text/plain", "", "Retry-After: 2\r\n"),
                        Peer.reply(429, "text/plain", "", "Retry-After: 4000\r\n"),
                        Peer.reply(429, "text/plain", ""),
                        Peer.stream(RestWorkersAiTest.LEGACY));
                Client client = new Client(peer)) {
            client.chat();

            assertThat(client.waits).hasSize(3).startsWith(Duration.ofSeconds(2), Duration.ofSeconds(30));
            assertThat(client.waits.getLast()).isBetween(Duration.ofMillis(900), Duration.ofMillis(3100));
            assertThat(client.events)
                    .element(1)
                    .isEqualTo(new ChatEvent.Retrying(
                            2,
                            Duration.ofSeconds(30),
                            new Failure.RateLimited(
                                    Optional.of(Duration.ofSeconds(4000)),
                                    new ServiceError(
                                            OptionalInt.of(429), OptionalInt.empty(), "an empty reply (429)"))));
        }
    }

    private static String envelope(int code, String message) {
        return "{\"result\":null,\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"messages\":[]}"
                .formatted(code, message);
    }

    /// The failure of a call that does not stream.
    private static Failure whole(int http, String body) throws Exception {
        try (Peer peer = new Peer(Peer.reply(http, "application/json", body));
                Client client = new Client(peer)) {
            return catchThrowableOfType(
                            WorkersAiException.class,
                            () -> client.workersAi.run(Client.MODEL, Json.MAPPER.createObjectNode()))
                    .failure();
        }
    }
}
