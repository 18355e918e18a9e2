package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How many requests reach the service for one call, fault by fault, for an answer in pieces and for a whole one.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RequestCountTest {
    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofMillis(100));
    private static final String JSON = "application/json";
    private static final String TOO_SHORT =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"result\":";

    static Stream<Arguments> unknownOutcomes() {
        return each(Map.ofEntries(
                Map.entry("reset before the head", Peer.Connected::reset),
                Map.entry("closed before the head", connected -> connected.send("")),
                Map.entry("closed within the head", connected -> connected.send("HTTP/1.1 200 OK\r\nContent-Le")),
                Map.entry("no HTTP", connected -> connected.send("what?\r\n\r\n")),
                Map.entry("stall before the head", Peer.Connected::awaitClose),
                Map.entry("stall after the head", RequestCountTest::stallAfterHead),
                Map.entry("stall in the body", connected -> {
                    connected.send(Peer.STREAM + "data: {\"response\":\"a\"}\n\n");
                    connected.awaitClose();
                }),
                Map.entry("reset after the head", connected -> {
                    connected.send(Peer.STREAM);
                    connected.reset();
                }),
                Map.entry("reset in the body", connected -> {
                    connected.send(TOO_SHORT);
                    connected.reset();
                }),
                Map.entry("cut body", connected -> connected.send(TOO_SHORT)),
                Map.entry("cut stream", Peer.stream("data: {\"response\":\"a\"}\n\n")),
                Map.entry("busy in mid-stream", Peer.stream("data: " + envelope(3040) + "\n\n")),
                Map.entry("garbage", Peer.stream("data: {\"response\":\n\n")),
                Map.entry("no JSON", Peer.reply(200, JSON, "<html>")),
                Map.entry("an error with a good status", Peer.reply(200, JSON, envelope(3040))),
                Map.entry("408", Peer.reply(408, JSON, envelope(3007))),
                Map.entry("500", Peer.reply(500, "text/plain", "")),
                Map.entry("502", Peer.reply(502, "text/html", "<html>")),
                Map.entry("504", Peer.reply(504, "text/plain", "", "Retry-After: 1\r\n")),
                Map.entry("520", Peer.reply(520, "text/plain", ""))));
    }

    private static void stallAfterHead(Peer.Connected connected) throws IOException {
        connected.send(Peer.STREAM);
        connected.awaitClose();
    }

    static Stream<Arguments> refusals() {
        return each(Map.of(
                "quota", Peer.reply(429, JSON, envelope(4006)),
                "the other quota", Peer.reply(429, JSON, envelope(3036)),
                "401", Peer.reply(401, JSON, envelope(10000)),
                "403", Peer.reply(403, JSON, envelope(5035)),
                "400", Peer.reply(400, JSON, envelope(5006)),
                "timed out behind a 503", Peer.reply(503, JSON, envelope(3007)),
                "413", Peer.reply(413, JSON, envelope(3006)),
                "307", Peer.reply(307, "text/plain", "", "Location: /elsewhere\r\n"),
                "compressed", Peer.reply(200, JSON, "x", "Content-Encoding: br\r\n")));
    }

    static Stream<Arguments> nothingComputed() {
        return each(Map.of(
                "503", Peer.reply(503, "text/html", "<html>"),
                "out of capacity", Peer.reply(429, JSON, envelope(3040)),
                "429", Peer.reply(429, "text/plain", "slow down"),
                "429 with a wait", Peer.reply(429, "text/plain", "", "Retry-After: 1\r\n")));
    }

    private static Stream<Arguments> each(Map<String, Peer.Script> faults) {
        return faults.entrySet().stream()
                .flatMap(fault -> Stream.of(true, false)
                        .map(stream -> Arguments.of(fault.getKey(), stream ? "stream" : "whole", fault.getValue())));
    }

    private static String envelope(int code) {
        return "{\"result\":{},\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"no\"}],\"messages\":[]}"
                .formatted(code);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource({"unknownOutcomes", "refusals"})
    void sendsNothingAgain(String fault, String form, Peer.Script script) throws Exception {
        assertThat(requests(form, script)).as(fault).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("nothingComputed")
    void sendsThreeTimesMoreWhereNothingWasComputed(String fault, String form, Peer.Script script) throws Exception {
        assertThat(requests(form, script)).as(fault).isEqualTo(4);
    }

    private static int requests(String form, Peer.Script script) throws Exception {
        try (Peer peer = new Peer(script);
                Client client = new Client(peer.base(), SHORT)) {
            Failure failure = catchThrowableOfType(
                            WorkersAiException.class,
                            () -> client.workersAi.chat(Client.hello(form.equals("stream")), client.events::add))
                    .failure();
            assertThat(failure).isNotNull();
            return peer.requests().size();
        }
    }
}
