package dev.ganglion.workersai.rest;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One chat with a canned answer over a loopback socket, so that the first real one finds everything loaded: the HTTP
/// client, its TLS context, JSON, and the readers of a stream. Nothing leaves this computer.
public final class Rehearsal {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final String ANSWER = """
            data: {"choices":[{"index":0,"delta":{"content":"a\\n"},"finish_reason":null}],"usage":null}

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

    /// The same, telling what was heard.
    void run(Consumer<ChatEvent> sink) throws InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().name("rehearsal").start(() -> answer(server));
            URI base = URI.create("http://127.0.0.1:" + server.getLocalPort());
            Connection connection = new Connection("Rehearsal", base, "rehearsal", TOKEN, true);
            new RestWorkersAi(connection, transport, Clock.systemUTC()).chat(REQUEST, sink);
        } catch (IOException | WorkersAiException unrehearsed) {
            System.getLogger(Rehearsal.class.getName()).log(System.Logger.Level.DEBUG, "Not rehearsed", unrehearsed);
        }
    }

    private static void answer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            InputStream in = socket.getInputStream();
            // The request fits in one read; closing with some of it unread would reset the connection.
            in.read(new byte[8192]);
            in.skip(in.available());
            socket.getOutputStream().write((HEAD + ANSWER).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }
}
