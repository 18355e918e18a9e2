package dev.ganglion.workersai.rest;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Some chats at once with a canned answer over loopback sockets, so that the first real ones find everything loaded
/// and much of it compiled: the HTTP client, its TLS context, JSON, and the readers of a stream, which get one event at
/// a time. Nothing leaves this computer.
public final class Rehearsal {
    /// More bring little: most of what a start costs is compiled only after hundreds of them.
    static final int CHATS = 16;
    /// How many events each gets before the last ones.
    static final int EVENTS = 20;

    private static final Duration BETWEEN = Duration.ofMillis(1);
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final List<String> SHAPES = List.of("""
            data: {"choices":[{"index":0,"delta":{"content":"a\\n"},"finish_reason":null}],"usage":null}

            """, """
            data: {"response":"b","p":"abcdefghijklmn"}

            """);
    private static final String LAST = """
            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"neurons":0.1}}

            data: {"response":"","usage":{"prompt_tokens":1,"completion_tokens":1,"neurons":0.1}}

            data: [DONE]

            """;
    private static final Token TOKEN = new Token("rehearsal");
    private static final ChatRequest REQUEST =
            new ChatRequest("@cf/rehearsal", List.of(new Message(Role.USER, "Hello")), Map.of("max_tokens", 1), true);

    private final Transport transport;

    /// Rehearses over `transport`, which need not be the one that is used later: what takes its time is loaded once.
    public Rehearsal(Transport transport) {
        this.transport = transport;
    }

    /// Blocks for about as long as a first call takes. A failure costs only the time that was to be saved.
    public void run() throws InterruptedException {
        run(_ -> {});
    }

    /// The same, telling what was heard, on any thread.
    void run(Consumer<ChatEvent> sink) throws InterruptedException {
        try (ServerSocket server = new ServerSocket(0, CHATS, InetAddress.getLoopbackAddress())) {
            URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
            Connection connection = new Connection("Rehearsal", base, "rehearsal", TOKEN, true);
            WorkersAi client = new RestWorkersAi(connection, transport, Clock.systemUTC());
            List<Thread> chats = new ArrayList<>();
            for (int each = 0; each < CHATS; each++) {
                begin(() -> answer(server));
                chats.add(begin(() -> chat(client, sink)));
            }
            await(chats);
        } catch (IOException unrehearsed) {
            note(unrehearsed);
        }
    }

    private static Thread begin(Runnable part) {
        return Thread.ofVirtual().name("rehearsal").start(part);
    }

    private static void await(List<Thread> chats) throws InterruptedException {
        try {
            for (Thread chat : chats) {
                chat.join();
            }
        } finally {
            chats.forEach(Thread::interrupt);
        }
    }

    private static void chat(WorkersAi client, Consumer<ChatEvent> sink) {
        try {
            client.chat(REQUEST, sink);
        } catch (WorkersAiException unrehearsed) {
            note(unrehearsed);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void note(Exception unrehearsed) {
        System.getLogger(Rehearsal.class.getName()).log(System.Logger.Level.DEBUG, "Not rehearsed", unrehearsed);
    }

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            // The request fits in one read; closing with some of it unread would reset the connection.
            in.read(new byte[8192]);
            in.skip(in.available());
            write(socket, HEAD);
            for (int event = 0; event < EVENTS; event++) {
                Thread.sleep(BETWEEN);
                write(socket, SHAPES.get(event % SHAPES.size()));
            }
            write(socket, LAST);
            socket.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Socket socket, String part) throws IOException {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.US_ASCII));
    }
}
