package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Exchange.End;
import dev.ganglion.net.Exchange.Header;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExchangesTest {
    private static final String SECRET = "s3cret-Token";
    private static final Failure REFUSAL = new Failure.Busy(Optional.empty(), ServiceError.NONE);

    private final MovableClock clock = new MovableClock();
    private final Exchanges exchanges = new Exchanges();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock, exchanges);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void notesWhatWentOutAndWhatCameBack() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "text/plain", "Good day", "cf-ray: 1\r\nset-cookie: a=b\r\n"))) {
            assertThat(whole(post(peer, "Hello"))).isEqualTo("Good day");

            Exchange exchange = last();
            assertThat(exchange.number()).isEqualTo(1);
            assertThat(exchange.attempt()).isEqualTo(1);
            assertThat(exchange.began()).isEqualTo(clock.instant());
            assertThat(exchange.request())
                    .isEqualTo(new Exchange.Request(
                            "POST",
                            peer.base() + "/echo",
                            List.of(new Header("Authorization", "•••"), new Header("Content-Type", "text/plain")),
                            new Exchange.Body(5, Optional.of("Hello"))));
            assertThat(exchange.response())
                    .contains(new Exchange.Response(
                            200,
                            List.of(
                                    new Header("cf-ray", "1"),
                                    new Header("connection", "close"),
                                    new Header("content-length", "8"),
                                    new Header("content-type", "text/plain"),
                                    new Header("set-cookie", "•••")),
                            new Exchange.Body(8, Optional.of("Good day"))));
            assertThat(exchange.end()).isEqualTo(new End.Whole());
        }
    }

    @Test
    void timesEachStep() throws Exception {
        try (Peer peer = new Peer(connected -> {
            connected.pause(20);
            connected.send(Peer.STREAM);
            connected.pause(20);
            connected.send("data: a\n\n");
            connected.pause(60);
            connected.send("data: bcd\n\n");
        })) {
            Exchange running = null;
            try (Answer answer = open(post(peer, "Hello"))) {
                Sse sse = new Sse(answer.body());
                assertThat(sse.next()).isTrue();
                running = last();
                assertThat(sse.next()).isTrue();
                assertThat(sse.next()).isFalse();
            }

            assertThat(running.end()).isEqualTo(new End.Open());
            assertThat(running.events().count()).isEqualTo(1);
            Exchange exchange = last();
            Exchange.Times times = exchange.times();
            assertThat(Stream.of(times.resolved(), times.connected(), times.head(), times.firstByte(), times.ended())
                            .map(Optional::orElseThrow))
                    .isSorted();
            assertThat(exchange.arrivals().count()).isEqualTo(2);
            assertThat(exchange.arrivals().bytes()).isEqualTo("data: a\n\ndata: bcd\n\n".length());
            assertThat(exchange.arrivals().longestGap()).isGreaterThan(Duration.ofMillis(50));
            assertThat(exchange.events().first())
                    .extracting(Exchange.Moment::bytes)
                    .containsExactly(1, 3);
            assertThat(exchange.events().first())
                    .extracting(Exchange.Moment::at)
                    .containsExactlyElementsOf(exchange.arrivals().first().stream()
                            .map(Exchange.Moment::at)
                            .toList());
        }
    }

    @Test
    void notesEachTryAndWhyItFailed() throws Exception {
        try (Peer peer = new Peer(Peer.reply(503, "text/plain", "busy"), Peer.reply(200, "text/plain", "ok"))) {
            whole(post(peer, "Hello"));

            assertThat(exchanges.snapshot()).extracting(Exchange::attempt).containsExactly(1, 2);
            assertThat(exchanges.snapshot())
                    .extracting(Exchange::end)
                    .containsExactly(new End.Failed(REFUSAL), new End.Whole());
            assertThat(exchanges.snapshot().getFirst().response().orElseThrow().body())
                    .isEqualTo(new Exchange.Body(4, Optional.of("busy")));
        }
    }

    @Test
    void tellsACancelledAnswerFromACutOne() throws Exception {
        try (Peer peer = new Peer(
                connected -> {
                    connected.send(Peer.STREAM + "data: a\n\n");
                    connected.awaitClose();
                },
                connected -> {
                    connected.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ndata: a\n\n");
                    connected.reset();
                })) {
            try (Answer answer = open(post(peer, ""))) {
                assertThat(new Sse(answer.body()).next()).isTrue();
            }
            assertThat(last().end()).isEqualTo(new End.Cancelled());
            WorkersAiException cut = catchThrowableOfType(WorkersAiException.class, () -> whole(post(peer, "")));
            assertThat(last().end()).isEqualTo(new End.Failed(cut.failure()));
            assertThat(cut.failure()).isInstanceOf(Failure.Cut.class);
        }
    }

    @Test
    void notesACallThatReachesNobody() throws Exception {
        URI nobody;
        try (Peer peer = new Peer(Peer.Connected::reset)) {
            nobody = peer.base();
        }

        WorkersAiException offline = catchThrowableOfType(
                WorkersAiException.class, () -> whole(Call.get(nobody, Map.of("Authorization", "Bearer " + SECRET))));

        assertThat(exchanges.snapshot()).hasSize(4).allSatisfy(exchange -> {
            assertThat(exchange.end()).isEqualTo(new End.Failed(offline.failure()));
            assertThat(exchange.response()).isEmpty();
            assertThat(exchange.times().connected()).isEmpty();
        });
    }

    @Test
    void showsNoSecretWhereverItStands() throws Exception {
        // The token stands across the end of what is shown of each body.
        String long8K = "x".repeat((8 << 10) - 4) + SECRET + "y".repeat(10_000);
        try (Peer peer = new Peer(Peer.reply(200, "text/plain", long8K, "echo: " + SECRET + "\r\n"))) {
            Call call = new Call(
                    "POST",
                    URI.create(peer.base() + "/" + SECRET + "?token=" + SECRET),
                    Map.of("cf-aig-authorization", "Bearer gateway-secret", "authorization", "Bearer " + SECRET),
                    BodyPublishers.ofString(long8K + "gateway-secret"),
                    Call.Reply.WHOLE);

            whole(call);

            assertThat(last().request().body().excerpt().orElseThrow()).hasSizeGreaterThan(8000);
            assertThat(last().request().body().bytes()).isEqualTo(long8K.length() + 14L);
            assertThat(last().toString())
                    .doesNotContain("s3c", "gateway-secret")
                    .contains("/•••?token=•••");
        }
    }

    @Test
    void tellsOnlyTheSizeOfWhatIsNoText() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "image/png", "\u0089PNG\u0000"))) {
            Call call = new Call(
                    "POST",
                    peer.base(),
                    Map.of(),
                    BodyPublishers.ofByteArray(new byte[] {-1, -40, -1}),
                    Call.Reply.WHOLE);

            whole(call);

            assertThat(last().request().body()).isEqualTo(new Exchange.Body(3, Optional.empty()));
            assertThat(last().response().orElseThrow().body().excerpt()).isEmpty();
        }
    }

    @Test
    void showsTextThatIsCutWithinALetter() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "text/plain", "€".repeat(10_000)))) {
            whole(post(peer, ""));

            assertThat(last().response().orElseThrow().body().excerpt().orElseThrow())
                    .matches("€{2000,2730}");
        }
    }

    @Test
    void keepsTheNewestInBoundedMemory() throws Exception {
        Exchanges few = new Exchanges(3, Long.MAX_VALUE);
        Exchanges light = new Exchanges(100, 30_000);
        Call call = Call.get(URI.create("http://127.0.0.1/"), Map.of());

        for (int each = 0; each < 10; each++) {
            few.begin(call, 1, clock.instant());
            light.begin(call, 1, clock.instant())
                    .arrived(List.of(ByteBuffer.wrap("x".repeat(20_000).getBytes(StandardCharsets.US_ASCII))));
        }

        assertThat(few.snapshot()).extracting(Exchange::number).containsExactly(8L, 9L, 10L);
        assertThat(light.snapshot())
                .hasSizeBetween(1, 3)
                .last()
                .satisfies(newest -> assertThat(newest.number()).isEqualTo(10));
    }

    @Test
    void canBeLookedAtWhileMoreComes() throws Exception {
        try (Peer peer = new Peer(Peer.stream("data: abc\n\n".repeat(200_000)))) {
            try (Answer answer = open(post(peer, ""))) {
                Thread watcher = Thread.ofVirtual()
                        .start(() -> await().until(() -> {
                            Exchange.Series events = last().events();
                            assertThat(events.last())
                                    .allSatisfy(
                                            event -> assertThat(event.bytes()).isEqualTo(3));
                            return events.count() == 200_000;
                        }));
                Sse sse = new Sse(answer.body());
                long count = 0;
                while (sse.next()) {
                    count++;
                }
                watcher.join();
                assertThat(count).isEqualTo(200_000);
            }
        }
        Exchange.Series events = last().events();
        assertThat(events.bytes()).isEqualTo(600_000);
        assertThat(events.first()).hasSize(Timeline.FIRST);
        assertThat(events.last())
                .hasSize(Timeline.LAST)
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
    }

    private static Call post(Peer peer, String body) {
        return new Call(
                "POST",
                URI.create(peer.base() + "/echo"),
                Map.of("Authorization", "Bearer " + SECRET, "Content-Type", "text/plain"),
                BodyPublishers.ofString(body),
                Call.Reply.STREAMED);
    }

    private Exchange last() {
        return exchanges.snapshot().getLast();
    }

    private Answer open(Call call) throws WorkersAiException, InterruptedException {
        return transport.open(call, _ -> REFUSAL, (_, _, _) -> {});
    }

    private String whole(Call call) throws WorkersAiException, InterruptedException {
        try (Answer answer = open(call)) {
            return new String(answer.whole(), StandardCharsets.UTF_8);
        }
    }
}
