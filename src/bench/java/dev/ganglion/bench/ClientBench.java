package dev.ganglion.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.Rehearsal;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How fast streamed events come through the client, and what each allocates, on both stream shapes, against (a) the
/// JDK client that throws the body away and (b) `ofLines` with a tree a line. The peer is another process, so that
/// only the client's threads count.
///
/// Budgets: at least 0.7 × (a), at least 2 × (b), at most 450 bytes an event, and at most 40 ms over the server's own
/// time for the first chat after the rehearsal.
public final class ClientBench {
    private static final int EVENTS = 400_000;
    private static final int ROUNDS = 15;
    /// Until the compilers are done: they take a core from whoever is measured meanwhile.
    private static final int WARM_UP = 10;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// Reads one stream and returns how many events it saw.
    private interface Reading {
        long run(URI base) throws Exception;
    }

    private record Result(double eventsPerSecond, double bytesPerEvent, double cpuPerEvent) {}

    private ClientBench() {}

    /// Prints the table; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC())) {
            first(transport);
            for (Shape shape : Shape.values()) {
                table(shape, transport);
            }
        }
    }

    private static void first(Transport transport) throws Exception {
        long start = System.nanoTime();
        new Rehearsal(transport).run();
        long rehearsed = System.nanoTime();
        try (Blaster server = Blaster.start(Shape.CHAT, 3)) {
            server.warm();
            long connected = System.nanoTime();
            chat(transport, server.base());
            long answered = System.nanoTime();
            chat(transport, server.base());
            System.out.printf(
                    "rehearsal %.1f ms, first chat %.1f ms, second %.1f ms%n",
                    (rehearsed - start) / 1e6, (answered - connected) / 1e6, (System.nanoTime() - answered) / 1e6);
        }
    }

    private static void table(Shape shape, Transport transport) throws Exception {
        HttpClient direct = HttpClient.newBuilder().executor(Runnable::run).build();
        HttpClient pooled = HttpClient.newHttpClient();
        List<Reading> readings =
                List.of(base -> chat(transport, base), base -> discard(direct, base), base -> lines(pooled, base));
        Result[][] results = new Result[readings.size()][ROUNDS];
        try (Blaster server = Blaster.start(shape, EVENTS)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (int each = 0; each < readings.size(); each++) {
                    Result result = measure(readings.get(each), server.base());
                    if (round >= 0) {
                        results[each][round] = result;
                    }
                }
            }
        }
        Result ours = best(results[0]);
        Result discarded = best(results[1]);
        Result lines = best(results[2]);
        System.out.printf("%s, %d bytes an event%n", shape, shape.chunk().length());
        print("client", ours);
        print("(a) body thrown away", discarded);
        print("(b) ofLines and tree", lines);
        System.out.printf(
                "  %.2f x (a), %.2f x (b); in the median of the rounds %.2f x (a), %.2f x (b)%n",
                ours.eventsPerSecond() / discarded.eventsPerSecond(),
                ours.eventsPerSecond() / lines.eventsPerSecond(),
                median(results[0], results[1]),
                median(results[0], results[2]));
    }

    /// The ratio in the median of the rounds. A round's readings follow each other, so other work on the machine meets
    /// them alike.
    private static double median(Result[] ours, Result[] others) {
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> ours[round].eventsPerSecond() / others[round].eventsPerSecond())
                .sorted()
                .skip(ROUNDS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void print(String name, Result result) {
        System.out.printf(
                "  %-22s %,12.0f events/s %,8.0f B/event %,8.0f ns of CPU/event%n",
                name, result.eventsPerSecond(), result.bytesPerEvent(), result.cpuPerEvent());
    }

    /// The round that other work on the machine disturbed least.
    private static Result best(Result[] results) {
        return Arrays.stream(results)
                .max(Comparator.comparingDouble(Result::eventsPerSecond))
                .orElseThrow();
    }

    private static Result measure(Reading reading, URI base) throws Exception {
        long bytes = THREADS.getTotalThreadAllocatedBytes();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long events = reading.run(base);
        long nanos = System.nanoTime() - start;
        if (events < EVENTS) {
            throw new IllegalStateException("only " + events + " events");
        }
        return new Result(
                EVENTS * 1e9 / nanos,
                (THREADS.getTotalThreadAllocatedBytes() - bytes) / (double) EVENTS,
                (SYSTEM.getProcessCpuTime() - cpu) / (double) EVENTS);
    }

    private static long chat(Transport transport, URI base) throws Exception {
        Connection connection = new Connection("Bench", base, "bench", new Token("bench"), true);
        ChatRequest request = new ChatRequest("@cf/bench", List.of(new Message(Role.USER, "Hello")), Map.of(), true);
        int[] events = new int[1];
        new RestWorkersAi(connection, transport, Clock.systemUTC()).chat(request, event -> {
            if (event instanceof ChatEvent.Text(String text) && !text.isEmpty()) {
                events[0]++;
            }
        });
        return events[0];
    }

    private static long discard(HttpClient client, URI base) throws Exception {
        client.send(request(base), BodyHandlers.discarding());
        return EVENTS;
    }

    private static long lines(HttpClient client, URI base) throws Exception {
        HttpResponse<Stream<String>> response = client.send(request(base), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            return lines.filter(line -> line.startsWith("data: {"))
                    .filter(line -> !delta(MAPPER.readTree(line.substring(6))).isEmpty())
                    .count();
        }
    }

    private static String delta(JsonNode chunk) {
        JsonNode response = chunk.path("response");
        return response.isString()
                ? response.stringValue()
                : chunk.path("choices").path(0).path("delta").path("content").asString("");
    }

    private static HttpRequest request(URI base) {
        return HttpRequest.newBuilder(URI.create(base + "/accounts/bench/ai/run/@cf/bench"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
