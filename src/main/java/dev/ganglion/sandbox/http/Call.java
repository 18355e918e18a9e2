package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.wire.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One request and its reply, in the words of the sandbox. Everything blocks; each call has a virtual thread.
public final class Call {
    private static final int MAX_BODY = 13 * 1024 * 1024;
    private static final int DRAIN = 64 * 1024 * 1024;
    private static final int BUFFER = 32 * 1024;
    private static final List<String> BINARY = List.of("multipart/", "audio/", "image/", "application/octet-stream");

    private final Request request;
    private final Response response;

    /// That request and its reply.
    public Call(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    /// The HTTP method.
    public String method() {
        return request.getMethod();
    }

    /// The path as it was sent, still encoded.
    public String path() {
        return request.getHttpURI().getPath();
    }

    /// The path in decoded segments, so that `%2F` within one reads like a slash between two.
    public List<String> segments() {
        return Stream.of(path().split("/"))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
                .flatMap(segment -> Stream.of(segment.split("/")))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /// A parameter of the query.
    public Optional<String> query(String name) {
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    }

    /// A header of the request.
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name));
    }

    /// Reads the body as JSON whatever type it claims, unless it says that it is something binary.
    public JsonNode body() throws IOException, Refusal {
        var bytes = bytes();
        var type = header("content-type").orElse("");
        if (bytes.length == 0 || BINARY.stream().anyMatch(type::startsWith)) {
            throw Refusal.unreadable("Bad input: headers or body missing");
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.unreadable("Bad input: the body is not JSON");
        }
    }

    private byte[] bytes() throws IOException, Refusal {
        try (var in = Content.Source.asInputStream(request)) {
            var bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                drain(in);
                throw Refusal.ai(413, 3006, "Request too large");
            }
            return bytes;
        }
    }

    /// Reads on for a while, so that a client that is still sending gets to see the refusal.
    private static void drain(InputStream in) throws IOException {
        var waste = new byte[BUFFER];
        for (int left = DRAIN, read = 0; left > 0 && read >= 0; left -= read) {
            read = in.read(waste);
        }
    }

    /// Sets a header of the reply.
    public void set(String header, String value) {
        response.getHeaders().put(header, value);
    }

    /// Answers with JSON.
    public void json(int status, ObjectNode body) throws IOException {
        send(status, "application/json", body.toString());
    }

    /// Answers with a text. What is left of the request is read first: a connection with a rest on it would be closed
    /// behind the reply, and a client that has put it back into its pool would meet that in its next request.
    public void send(int status, String type, String body) throws IOException {
        drain(Content.Source.asInputStream(request));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
    }

    /// Answers with an error.
    public void refuse(Refusal refusal) throws IOException {
        json(refusal.status(), refusal.envelope());
    }

    /// Opens a body of events. What is not flushed waits in a buffer.
    public OutputStream events() {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        return new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER);
    }

    /// Aborts the connection so that the other side sees a reset rather than an end.
    public void reset() throws IOException {
        if (endPoint().getTransport() instanceof SocketChannel channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        hangUp();
        throw new IOException("Reset on demand");
    }

    /// Whether the headers of the reply have left.
    public boolean committed() {
        return response.isCommitted();
    }

    /// Closes the connection without another word.
    public void hangUp() {
        endPoint().close();
    }

    private EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
