package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.delivery.Outlet;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// The way out for a reply whose status and type are set.
record Exit(Call call, Response response) implements Outlet {
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
