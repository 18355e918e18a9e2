package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Exchange;
import dev.ganglion.net.Exchanges;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.LiveTalk;
import dev.ganglion.workersai.speech.TurnEvent;
import dev.ganglion.workersai.speech.TurnEvent.Kind;
import dev.ganglion.workersai.speech.TurnEvent.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections to a model that listens live, frame by frame, with a server that does what a test says.
class LiveTalkTest {
    private static final String MODEL = "@cf/deepgram/flux";
    private static final LiveRequest REQUEST =
            new LiveRequest(MODEL, 16_000, Map.of("eot_threshold", 0.8, "keyterm", List.of("ganglion", "flux")));
    private static final String UPDATE = """
            {"request_id":"r","sequence_id":1,"event":"Update","turn_index":0,"audio_window_start":0.1,\
            "audio_window_end":1.0,"transcript":"Hello","words":[{"word":"Hello","confidence":0.9}],\
            "end_of_turn_confidence":0.25}""";
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;

    private final Exchanges exchanges = new Exchanges();
    private final List<Duration> waits = new ArrayList<>();
    private final Transport transport =
            new Transport(Limits.DEFAULT, new Retry(waits::add), Clock.systemUTC(), exchanges);

    @AfterEach
    void close() {
        transport.close();
    }

    private LiveTalk talk(URI base) throws WorkersAiException, InterruptedException {
        return talk(base, transport);
    }

    private static LiveTalk talk(URI base, Transport transport) throws WorkersAiException, InterruptedException {
        Gateway gateway =
                Gateway.named("mine").with(new Token("the-gateway's-own")).at(base.resolve("/v1"));
        Connection connection =
                new Connection("Test", base, Client.ACCOUNT, new Token(Client.SECRET), false).through(gateway);
        return new RestWorkersAi(connection, transport, Clock.systemUTC()).listen(REQUEST, _ -> {});
    }

    /// One that has sent a second of sound and said that this was all.
    private LiveTalk said(Peer peer) throws WorkersAiException, InterruptedException {
        LiveTalk talk = talk(peer.base());
        talk.say(new byte[32_000]);
        talk.end();
        return talk;
    }

    private Exchange exchange() {
        return exchanges.snapshot().getLast();
    }

    /// Says yes to a handshake and, once it hears something, sends those frames and ends its side.
    private static Peer.Script open(byte[]... frames) {
        return connected -> {
            shake(connected);
            var _ = connected.socket().getInputStream().read();
            for (byte[] frame : frames) {
                connected.send(frame);
            }
            connected.socket().shutdownOutput();
            connected.awaitClose();
        };
    }

    /// Says yes to a handshake, and nothing more.
    private static Peer.Script silent() {
        return connected -> {
            shake(connected);
            connected.awaitClose();
        };
    }

    private static void shake(Peer.Connected connected) throws IOException {
        String key = connected.request().replaceAll("(?si).*sec-websocket-key: *(\\S+).*", "$1");
        connected.send("HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n");
    }

    private static String accept(String key) {
        try {
            byte[] text = (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] frame(int type, byte[] payload) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(type);
        if (payload.length < 126) {
            bytes.write(payload.length);
        } else {
            bytes.write(126);
            bytes.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        }
        bytes.writeBytes(payload);
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] closing(int code, String reason) {
        byte[] words = reason.getBytes(StandardCharsets.UTF_8);
        return frame(
                CLOSE,
                ByteBuffer.allocate(2 + words.length)
                        .putShort((short) code)
                        .put(words)
                        .array());
    }

    @Test
    void asksTheGatewayAndTellsTurnsUntilItCloses() throws Exception {
        String greeting = "{\"type\":\"Connected\",\"request_id\":\"r\",\"sequence_id\":0}";
        try (var peer = new Peer(open(text(greeting), text(UPDATE), frame(CLOSE, new byte[0])));
                LiveTalk talk = said(peer)) {
            assertThat(talk.next())
                    .contains(new TurnEvent(
                            Kind.UPDATE,
                            0,
                            Duration.ofMillis(100),
                            Duration.ofSeconds(1),
                            "Hello",
                            List.of(new Word("Hello", 0.9)),
                            0.25));
            assertThat(talk.next()).isEmpty();

            String asked = peer.requests().getFirst();
            assertThat(asked)
                    .startsWith("GET /v1/" + Client.ACCOUNT + "/mine/workers-ai?encoding=linear16&eot_threshold=0.8"
                            + "&keyterm=ganglion&keyterm=flux&model=%40cf%2Fdeepgram%2Fflux&sample_rate=16000 ")
                    .contains("cf-aig-authorization: Bearer the-gateway's-own")
                    .contains("Authorization: Bearer " + Client.SECRET);
        }
        assertThat(exchange().end()).isEqualTo(new Exchange.End.Whole());
        assertThat(exchange().events().count()).isEqualTo(2);
        assertThat(exchange().request().body().bytes()).isEqualTo(32_022);
        assertThat(exchange().toString()).doesNotContain(Client.SECRET, "gateway's-own");
    }

    @ParameterizedTest
    @CsvSource({
        "1000, cut",
        "1001, cut",
        "1008, invalid-input",
        "1009, too-large",
        "1011, server",
        "1013, busy",
        "4401, unauthorised",
        "4429, rate-limited",
        "4000, server",
    })
    void saysWhatAClosingMeansThatComesTooEarly(int code, String kind) throws Exception {
        try (var peer = new Peer(open(text(UPDATE), closing(code, "No more")));
                LiveTalk talk = talk(peer.base())) {
            talk.say(new byte[320]);
            assertThat(talk.next()).isPresent();

            assertThat(failure(talk).kind()).isEqualTo(kind);
        }
        assertThat(exchange().end()).isInstanceOf(Exchange.End.Failed.class);
    }

    private static Failure failure(LiveTalk talk) {
        return catchThrowableOfType(WorkersAiException.class, talk::next).failure();
    }

    @Test
    void isContentWithNoClosingOnceAllWasHeard() throws Exception {
        try (var peer = new Peer(open(text(UPDATE)));
                LiveTalk talk = said(peer)) {
            assertThat(talk.next()).isPresent();
            assertThat(talk.next()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"event\":\"Update\",\"turn_index\":\"first\"}", "{\"event\":\"EndOfTurn\"}", "half {"})
    void saysThatAMessageCannotBeRead(String message) throws Exception {
        try (var peer = new Peer(open(text(message)));
                LiveTalk talk = said(peer)) {
            assertThat(failure(talk)).isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void triesAgainWhereNobodyListensAndOnlyThere() throws Exception {
        URI gone;
        try (var peer = new Peer(open())) {
            gone = peer.base();
        }

        assertThatThrownBy(() -> talk(gone)).hasMessageContaining("refused");
        assertThat(waits).hasSize(3);
        try (var peer = new Peer(Peer.reply(503, "text/plain", "busy"), Peer.reply(200, "text/plain", "no socket"))) {
            Failure failure = catchThrowableOfType(WorkersAiException.class, () -> talk(peer.base()))
                    .failure();

            assertThat(failure).isInstanceOf(Failure.Malformed.class);
            assertThat(peer.requests()).hasSize(2);
        }
    }

    @Test
    void waitsNoLongerThanItsLimitForWhatIsOwed() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200));
        try (var hasty = new Transport(limits, new Retry(waits::add), Clock.systemUTC(), exchanges);
                var peer = new Peer(silent());
                LiveTalk talk = talk(peer.base(), hasty)) {
            talk.say(new byte[320]);

            assertThat(failure(talk)).isEqualTo(new Failure.TimedOut(Failure.TimedOut.Phase.IDLE, limits.idle()));
            await().until(() -> peer.open() == 0);
        }
    }

    @Test
    void leavesAHandshakeThatHangsAtOnce() throws Exception {
        try (var peer = new Peer(Peer.Connected::awaitClose)) {
            Thread waiting = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() -> talk(peer.base())).isInstanceOf(InterruptedException.class));
            await().until(() -> !peer.requests().isEmpty());

            waiting.interrupt();
            waiting.join();

            await().until(() -> peer.open() == 0);
        }
    }
}
