package dev.ganglion.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A reply as the wire sees it: what was promised, what came, and how it ended.
///
/// @param promised the stated length of the body, -1 where none was stated
/// @param body a character for each byte, still in chunks where it came in chunks
record WireReply(String head, int promised, String body, End end) {
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: (\\d+)\\r\\n");
    private static final String BLANK = "\r\n\r\n";
    private static final int PATIENCE_MILLIS = 250;

    /// How a connection ended.
    enum End {
        /// The other side closed it.
        CLOSED,
        /// The other side reset it.
        RESET,
        /// It stayed open, and nothing came.
        SILENT
    }

    /// Asks for a path below the account, GET where the body is empty, and for the connection to be closed.
    static WireReply of(Sandbox sandbox, String path, String body, String fault) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.base().getPort())) {
            var request = """
                    %s /client/v4/accounts/%s%s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Connection: close\r
                    Content-Length: %d\r
                    x-sandbox-fault: %s\r
                    \r
                    %s""".formatted(
                            body.isEmpty() ? "GET" : "POST",
                            SandboxOptions.ACCOUNT,
                            path,
                            SandboxOptions.TOKEN,
                            body.length(),
                            fault,
                            body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return read(socket);
        }
    }

    private static WireReply read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var end = End.CLOSED;
        try {
            var buffer = new byte[16 * 1024];
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, read);
                // The first byte may take its time; after it, what is missing is not late but gone.
                socket.setSoTimeout(PATIENCE_MILLIS);
            }
        } catch (SocketTimeoutException e) {
            end = End.SILENT;
        } catch (SocketException e) {
            end = End.RESET;
        }
        var text = bytes.toString(StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf(BLANK);
        var head = headEnd < 0 ? "" : text.substring(0, headEnd + 2);
        var length = LENGTH.matcher(head);
        return new WireReply(
                head,
                length.find() ? Integer.parseInt(length.group(1)) : -1,
                headEnd < 0 ? "" : text.substring(headEnd + BLANK.length()),
                end);
    }

    /// Whether everything came that was promised, and then the end.
    boolean complete() {
        return end == End.CLOSED && body.length() == promised;
    }
}
