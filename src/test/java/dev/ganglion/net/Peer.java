package dev.ganglion.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on a raw socket that reads a request and then does exactly what a test says, even what no server should.
/// The n-th request is answered by the n-th script, further ones by the last. The socket is closed afterwards.
public final class Peer implements AutoCloseable {
    /// What to do with a connection whose request has been read.
    public interface Script {
        void answer(Connected connected) throws IOException, InterruptedException;
    }

    /// A connection from the server's side.
    public record Connected(Socket socket, String request) {
        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.UTF_8));
        }

        public void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /// Blocks until the client has closed its side.
        public void awaitClose() {
            try {
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException reset) {
                return;
            }
        }

        /// Waits so many milliseconds; fails when the client closes its side meanwhile.
        public void pause(int millis) throws IOException {
            socket.setSoTimeout(millis);
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new EOFException("closed by the client");
                }
            } catch (SocketTimeoutException over) {
                socket.setSoTimeout(0);
            }
        }

        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private final ServerSocket server;
    private final List<Script> scripts;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    public Peer(Script... scripts) {
        this.scripts = List.of(scripts);
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// A whole answer with a length.
    public static Script reply(int status, String type, String body) {
        return reply(status, type, body, "");
    }

    /// The same with further header lines, each ending in CRLF.
    public static Script reply(int status, String type, String body, String headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return connected -> {
            connected.send("HTTP/1.1 %d X\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n"
                    .formatted(status, type, bytes.length, headers));
            connected.send(bytes);
        };
    }

    /// An event stream that ends with the connection.
    public static Script stream(String body) {
        return connected -> connected.send(STREAM + body);
    }

    /// The head of an event stream that ends with the connection.
    public static final String STREAM =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/client/v4");
    }

    public List<String> requests() {
        return requests;
    }

    /// How many connections this side still holds open.
    public long open() {
        return sockets.stream().filter(socket -> !socket.isClosed()).count();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = request(socket.getInputStream());
            requests.add(request);
            scripts.get(Math.min(requests.size(), scripts.size()) - 1).answer(new Connected(socket, request));
        } catch (IOException gone) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?si).*content-length: *(\\d+).*", "$1");
        byte[] body =
                length.isEmpty() || !length.matches("\\d+") ? new byte[0] : in.readNBytes(Integer.parseInt(length));
        return head + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
