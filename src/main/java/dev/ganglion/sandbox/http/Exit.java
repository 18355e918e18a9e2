package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.delivery.Outlet;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;

/// The way out for a reply whose status and type are set.
record Exit(Call call, Response response) implements Outlet {
    private static final int BUFFER = 32 * 1024;
    private static final int DRAIN = 64 * 1024 * 1024;

    /// Reads on for a while, so that a client that is still sending gets to see the reply.
    static void drain(InputStream in) throws IOException {
        var waste = new byte[BUFFER];
        for (int left = DRAIN, read = 0; left > 0 && read >= 0; left -= read) {
            read = in.read(waste);
        }
    }

    /// Aborts a connection so that the other side sees a reset rather than an end.
    ///
    /// @throws IOException always
    static void reset(EndPoint endPoint) throws IOException {
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        endPoint.close();
        throw new IOException("Reset on demand");
    }

    /// The usual delivery: headers and body in one write.
    void sendAtOnce(byte[] body) throws IOException {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        Content.Sink.write(response, true, ByteBuffer.wrap(body));
    }

    static byte[] compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public OutputStream open(long promised) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, promised);
        return new BufferedOutputStream(Content.Sink.asOutputStream(response));
    }

    @Override
    public void hangUp() throws IOException {
        call.hangUp();
        throw new IOException("Cut on demand");
    }

    @Override
    public void reset() throws IOException {
        call.reset();
    }
}
