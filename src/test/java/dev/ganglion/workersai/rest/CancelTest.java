package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CancelTest {
    private static final Limits SHORT_IDLE =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMillis(60));
    private static final Limits SHORT_FIRST =
            new Limits(Duration.ofSeconds(5), Duration.ofMillis(500), Duration.ofSeconds(10));
    private static final String PIECE = "data: {\"response\":\"Hel\"}\n\n";

    @Test
    void closesTheSocketWhenInterruptedInMidStream() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + PIECE);
                    connected.awaitClose();
                });
                Client client = new Client(peer)) {
            BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

            Thread reader = reader(client, seen);
            assertThat(seen.take()).isEqualTo(new ChatEvent.Text("Hel"));
            reader.interrupt();

            assertThat(seen.take()).isInstanceOf(InterruptedException.class);
            await().until(() -> peer.open() == 0);
        }
    }

    @Test
    void closesTheSocketWhenInterruptedBeforeTheAnswer() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (Peer peer = new Peer(connected -> {
                    asked.countDown();
                    connected.awaitClose();
                });
                Client client = new Client(peer)) {
            BlockingQueue<Object> seen = new LinkedBlockingQueue<>();

            Thread reader = reader(client, seen);
            asked.await();
            reader.interrupt();

            assertThat(seen.take()).isInstanceOf(InterruptedException.class);
            await().until(() -> peer.open() == 0);
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void closesTheSocketWhenTheSinkThrows() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + PIECE);
                    connected.awaitClose();
                });
                Client client = new Client(peer)) {
            assertThat(catchThrowable(() -> client.workersAi.chat(Client.hello(true), _ -> {
                        throw new IllegalStateException("full");
                    })))
                    .hasMessage("full");
            await().until(() -> peer.open() == 0);
        }
    }

    @Test
    void slowsTheServerWhenTheSinkIsSlow() throws Exception {
        AtomicLong sent = new AtomicLong();
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM);
                    while (true) {
                        connected.send(PIECE.repeat(1000));
                        sent.addAndGet(PIECE.length() * 1000L);
                    }
                });
                Client client = new Client(peer)) {
            CountDownLatch never = new CountDownLatch(1);

            Thread reader = Thread.ofVirtual().start(() -> chat(client, _ -> waitFor(never)));
            await().until(() -> sent.get() > 0);
            await().during(Duration.ofMillis(200)).until(unchanged(sent));

            assertThat(sent.get()).isLessThan(32 << 20);
            reader.interrupt();
            reader.join();
        }
    }

    /// True when the count is what it was when last asked.
    private static Callable<Boolean> unchanged(AtomicLong count) {
        AtomicLong before = new AtomicLong(-1);
        return () -> before.getAndSet(count.get()) == count.get();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void endsAStallAtTheIdleLimit() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + PIECE);
                    connected.awaitClose();
                });
                Client client = new Client(peer.base(), SHORT_IDLE)) {
            assertThat(client.fails()).isEqualTo(new Failure.TimedOut(Phase.IDLE, SHORT_IDLE.idle()));
            assertThat(client.events).containsExactly(new ChatEvent.Text("Hel"));
            assertThat(peer.requests()).hasSize(1);
            await().until(() -> peer.open() == 0);
        }
    }

    @Test
    void endsAStallBeforeAndAfterTheHeadAtTheFirstByteLimit() throws Exception {
        try (Peer peer = new Peer(Peer.Connected::awaitClose, connected -> {
                    connected.send(Peer.STREAM);
                    connected.awaitClose();
                });
                Client client = new Client(peer.base(), SHORT_FIRST)) {
            Failure late = new Failure.TimedOut(Phase.FIRST_BYTE, SHORT_FIRST.firstByte());

            assertThat(client.fails()).isEqualTo(late);
            assertThat(client.fails()).isEqualTo(late);
            await().untilAsserted(() -> assertThat(peer.requests()).hasSize(2));
            await().until(() -> peer.open() == 0);
        }
    }

    @Test
    void leavesNoThreadAndNoSocketAfterTwoHundredStalls() throws Exception {
        try (Peer peer = new Peer(connected -> {
                    connected.send(Peer.STREAM + PIECE);
                    connected.awaitClose();
                });
                Client client = new Client(peer.base(), SHORT_IDLE)) {
            client.fails();
            long before = platformThreads();

            for (int round = 0; round < 10; round++) {
                BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
                List<Thread> readers =
                        Stream.generate(() -> reader(client, seen)).limit(20).toList();
                readers.subList(0, 10).forEach(Thread::interrupt);
                for (Thread reader : readers) {
                    reader.join();
                }
                assertThat(seen)
                        .filteredOn(WorkersAiException.class::isInstance)
                        .hasSizeGreaterThanOrEqualTo(10)
                        .extracting(end -> ((WorkersAiException) end).failure())
                        .containsOnly(new Failure.TimedOut(Phase.IDLE, SHORT_IDLE.idle()));
            }

            await().until(() -> peer.open() == 0);
            await().untilAsserted(() -> assertThat(platformThreads()).isLessThanOrEqualTo(before + 2));
        }
    }

    /// Those that the client could have left; the peer's are virtual, and their carriers come and go.
    private static long platformThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
                .count();
    }

    private static Thread reader(Client client, BlockingQueue<Object> seen) {
        return Thread.ofVirtual().start(() -> {
            Exception end = chat(client, seen::add);
            seen.add(end == null ? "the end" : end);
        });
    }

    private static @Nullable Exception chat(Client client, Consumer<ChatEvent> sink) {
        try {
            client.workersAi.chat(Client.hello(true), sink);
            return null;
        } catch (Exception end) {
            return end;
        }
    }
}
