package dev.ganglion.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A process that streams so many tokens a second to each request. Each token is the time at which it was sent, by the
/// clock behind [System#nanoTime()], which all processes of a Linux machine share.
///
/// When a client closes its side, the process writes that time to its output.
final class Ticker implements AutoCloseable {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final String LAST =
            "data: {\"response\":\"\",\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}"
                    + "\n\ndata: [DONE]\n\n";

    private final Process process;
    private final BufferedReader out;
    private final URI base;

    private Ticker(Process process) throws IOException {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        this.base = URI.create("http://127.0.0.1:" + out.readLine() + "/client/v4");
    }

    /// Starts the process and waits for its port.
    static Ticker start(int tokens, int perSecond) throws IOException {
        return new Ticker(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ticker.class.getName(),
                        String.valueOf(tokens),
                        String.valueOf(perSecond))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    URI base() {
        return base;
    }

    /// Blocks until a client closes its side, and returns when that was.
    long closed() throws IOException {
        return Long.parseLong(out.readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }

    /// The process itself.
    public static void main(String[] arguments) throws IOException {
        int tokens = Integer.parseInt(arguments[0]);
        long pause = TimeUnit.SECONDS.toNanos(1) / Integer.parseInt(arguments[1]);
        try (ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket, tokens, pause));
            }
        }
    }

    private static void serve(Socket socket, int tokens, long pause) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII)
                    .useDelimiter("\r\n\r\n")
                    .next();
            Thread.ofPlatform().daemon().start(() -> watch(socket));
            OutputStream out = socket.getOutputStream();
            out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
            long due = System.nanoTime();
            for (int token = 0; token < tokens; token++) {
                due += pause;
                for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                    LockSupport.parkNanos(rest);
                }
                String event = "data: {\"response\":\"" + System.nanoTime() + "\",\"p\":\"abcdefghijklmn\"}\n\n";
                out.write(event.getBytes(StandardCharsets.US_ASCII));
            }
            out.write(LAST.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            return;
        }
    }

    private static void watch(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            // A reset is an end too.
        }
        System.out.println(System.nanoTime());
    }
}
