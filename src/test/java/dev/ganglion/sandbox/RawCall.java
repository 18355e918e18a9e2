package dev.ganglion.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends a run of a legacy model over a bare socket, so that a test sees what the wire sees.
final class RawCall {
    private RawCall() {}

    static Socket open(Sandbox sandbox, String body, String header) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.base().getPort());
        send(sandbox, socket, body, header);
        return socket;
    }

    static void send(Sandbox sandbox, Socket socket, String body, String header) throws IOException {
        var request = """
                POST %s/accounts/%s/ai/run/%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Length: %d\r
                %s\r
                \r
                %s""".formatted(
                        sandbox.base().getPath(),
                        SandboxOptions.ACCOUNT,
                        Peer.LLAMA,
                        SandboxOptions.TOKEN,
                        body.length(),
                        header,
                        body);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }
}
