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

/// A process that answers every request with so many pre-rendered events, each an HTTP chunk of its own, as fast as
/// the socket takes them.
final class Blaster implements AutoCloseable {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int BLOCK = 500;

    private final Process process;
    private final URI base;

    private Blaster(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /// Starts the process and waits for its port.
    static Blaster start(Shape shape, int events) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Blaster.class.getName(),
                        shape.name(),
                        String.valueOf(events))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return new Blaster(process, URI.create("http://127.0.0.1:" + out.readLine() + "/client/v4"));
    }

    URI base() {
        return base;
    }

    /// Answers some requests over bare sockets, so that the first one measured does not pay for this side's classes.
    void warm() throws IOException {
        for (int request = 0; request < 20; request++) {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                socket.getOutputStream().write("POST / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readNBytes(HEAD.length());
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /// The process itself.
    public static void main(String[] arguments) throws IOException {
        Shape shape = Shape.valueOf(arguments[0]);
        int events = Integer.parseInt(arguments[1]);
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket, shape, events));
            }
        }
    }

    private static void serve(Socket socket, Shape shape, int events) {
        byte[] one = chunked(shape.chunk());
        byte[] block = repeated(shape.chunk());
        try (socket) {
            socket.setTcpNoDelay(true);
            Scanner requests = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII).useDelimiter("\r\n\r\n");
            OutputStream out = socket.getOutputStream();
            while (requests.hasNext()) {
                requests.next();
                out.write(HEAD.getBytes(StandardCharsets.US_ASCII));
                for (int sent = 0; sent < events / BLOCK; sent++) {
                    out.write(block);
                }
                for (int sent = 0; sent < events % BLOCK; sent++) {
                    out.write(one);
                }
                out.write(chunked(shape.last()));
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (IOException gone) {
            return;
        }
    }

    private static byte[] repeated(String chunk) {
        return new String(chunked(chunk), StandardCharsets.US_ASCII)
                .repeat(BLOCK)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] chunked(String text) {
        return (Integer.toHexString(text.length()) + "\r\n" + text + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
