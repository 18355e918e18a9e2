package dev.ganglion.bench;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.rest.Rehearsal;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// 64 streams at 50 tokens a second each: how late a token is when the sink gets it, after the moment when the other
/// process sent it, and how much heap a stream takes. Bare sockets show what the machine allows meanwhile.
///
/// The first round is a fresh process's, after the rehearsal that the window plays behind its first frame. Heap is
/// measured in rounds of its own, as collecting garbage in mid-stream makes tokens late: those count what streams take,
/// not what is loaded once.
///
/// Budgets: every token, 99 of 100 of them within 6 ms, at most 100 KB a stream.
public final class StreamsBench {
    private static final int STREAMS = 64;
    private static final int PER_SECOND = 50;
    private static final int TOKENS = 500;
    private static final int LATE = 6;
    private static final String TOKEN = "data: {\"response\":\"";

    private StreamsBench() {}

    /// Prints three rounds, then two for the heap; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        rehearse();
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC());
                Ticker server = Ticker.start(TOKENS, PER_SECOND)) {
            Supplier<Callable<long[]>> client = () -> stream(client(transport, server.base()));
            Supplier<Callable<long[]>> bare = () -> bare(server.base());
            for (int round = 0; round < 3; round++) {
                lateness("client", client);
                lateness("bare sockets", bare);
            }
            for (int round = 0; round < 2; round++) {
                heap("client", client);
                heap("bare sockets", bare);
            }
        }
    }

    /// As the window does: apart from what is used later.
    private static void rehearse() throws InterruptedException {
        try (Transport apart = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC())) {
            new Rehearsal(apart).run();
        }
    }

    static WorkersAi client(Transport transport, URI base) {
        Connection connection = new Connection("Bench", base, "bench", new Token("bench"), true);
        return new RestWorkersAi(connection, transport, Clock.systemUTC());
    }

    static ChatRequest request() {
        return new ChatRequest("@cf/bench", List.of(new Message(Role.USER, "Hello")), Map.of(), true);
    }

    private static List<FutureTask<long[]>> start(Supplier<Callable<long[]>> reading) {
        List<FutureTask<long[]>> streams = new ArrayList<>();
        for (int each = 0; each < STREAMS; each++) {
            FutureTask<long[]> stream = new FutureTask<>(reading.get());
            Thread.ofVirtual().start(stream);
            streams.add(stream);
        }
        return streams;
    }

    private static void lateness(String name, Supplier<Callable<long[]>> reading) throws Exception {
        List<FutureTask<long[]>> streams = start(reading);
        for (FutureTask<long[]> stream : streams) {
            stream.get();
        }
        long[] late = streams.stream()
                .map(FutureTask::resultNow)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        System.out.printf(
                "%-12s %,d of %,d tokens, late by %.2f ms (median), %.2f (99 of 100), %.2f (most); %,d over %d ms%n",
                name,
                late.length,
                STREAMS * TOKENS,
                late[late.length / 2] / 1e6,
                late[late.length * 99 / 100] / 1e6,
                late[late.length - 1] / 1e6,
                Arrays.stream(late).filter(nanos -> nanos > LATE * 1_000_000L).count(),
                LATE);
    }

    private static void heap(String name, Supplier<Callable<long[]>> reading) throws Exception {
        long before = usedHeap();
        List<FutureTask<long[]>> streams = start(reading);
        // In mid-stream.
        Thread.sleep(1000L * TOKENS / PER_SECOND * 9 / 10);
        System.out.printf("%-12s %,d bytes a stream%n", name, (usedHeap() - before) / STREAMS);
        for (FutureTask<long[]> stream : streams) {
            stream.get();
        }
    }

    /// Reads one stream and returns how late each token was, in nanoseconds.
    private static Callable<long[]> stream(WorkersAi client) {
        long[] late = new long[TOKENS];
        int[] count = new int[1];
        return () -> {
            client.chat(request(), event -> {
                if (event instanceof ChatEvent.Text(String sent)) {
                    late[count[0]] = System.nanoTime() - Long.parseLong(sent);
                    count[0]++;
                }
            });
            return Arrays.copyOf(late, count[0]);
        };
    }

    /// The same without a client.
    private static Callable<long[]> bare(URI base) {
        return () -> {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                socket.getOutputStream().write("POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .lines()
                        .filter(line -> line.startsWith(TOKEN))
                        .mapToLong(line -> System.nanoTime()
                                - Long.parseLong(line.substring(TOKEN.length(), line.indexOf('"', TOKEN.length()))))
                        .limit(TOKENS)
                        .toArray();
            }
        };
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
