package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.StalledNames;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How long a call waits for what never comes.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PatienceTest {
    private static final URI STALLED = URI.create("https://" + StalledNames.HOST);

    @AfterAll
    static void release() {
        StalledNames.release();
    }

    @Test
    void endsAtTheConnectLimitWhileTheNameIsSought() {
        Limits limits = new Limits(Duration.ofMillis(100), Duration.ofSeconds(60), Duration.ofSeconds(60));
        try (Client client = new Client(STALLED, limits)) {
            assertThat(client.fails()).isEqualTo(new Failure.TimedOut(Phase.CONNECT, limits.connect()));
        }
    }

    @Test
    void endsWhenInterruptedWhileTheNameIsSought() throws Exception {
        try (Client client = new Client(STALLED, Limits.DEFAULT)) {
            CompletableFuture<Class<?>> end = new CompletableFuture<>();
            Thread reader = Thread.ofPlatform().start(() -> end.complete(end(client)));

            reader.interrupt();

            assertThat(end.get()).isEqualTo(InterruptedException.class);
        }
    }

    private static Class<?> end(Client client) {
        try {
            client.chat();
            return Void.class;
        } catch (WorkersAiException | InterruptedException end) {
            return end.getClass();
        }
    }

    @Test
    void waitsNotForEverForTheEndOfTheStreamAfterTheAnswer() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + RestWorkersAiTest.LEGACY);
                    pingForEver(connected);
                });
                Client client = new Client(peer)) {
            assertThat(client.chat()).last().isInstanceOf(ChatEvent.Finish.class);
        }
    }

    @Test
    void takesCommentsForProgressOnlySoLong() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(200));
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + "data: {\"response\":\"Hel\"}\n\n");
                    pingForEver(connected);
                });
                Client client = new Client(peer.base(), limits)) {
            assertThat(client.fails())
                    .isInstanceOfSatisfying(
                            Failure.TimedOut.class,
                            late -> assertThat(late.phase()).isEqualTo(Phase.IDLE));
            assertThat(client.events).containsExactly(new ChatEvent.Text("Hel"));
        }
    }

    @Test
    void endsARefusalWhoseWordsDrip() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(1));
        try (Peer peer = new Peer(connected -> {
                    connected.send("HTTP/1.1 401 X\r\nConnection: close\r\n\r\n");
                    pingForEver(connected);
                });
                Client client = new Client(peer.base(), limits)) {
            assertThat(client.fails()).isInstanceOf(Failure.Unauthorised.class);
        }
    }

    @Test
    void waitsLongerForAReplyThatIsMadeWhole() throws Exception {
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(10));
        Peer.Script late = connected -> {
            connected.pause(700);
            Peer.reply(200, "application/json", "{\"result\":{\"a\":1},\"success\":true}")
                    .answer(connected);
        };
        try (Peer peer = new Peer(late);
                Client client = new Client(peer.base(), limits)) {
            assertThat(client.workersAi
                            .run(Client.MODEL, Json.MAPPER.createObjectNode())
                            .value())
                    .isEqualTo(
                            new RawAnswer.Whole(Json.MAPPER.createObjectNode().put("a", 1)));
            assertThat(client.fails()).isEqualTo(new Failure.TimedOut(Phase.FIRST_BYTE, limits.firstByte()));
        }
    }

    private static void pingForEver(Peer.Connected connected) throws IOException {
        while (true) {
            connected.send(": ping\n");
            connected.pause(40);
        }
    }
}
