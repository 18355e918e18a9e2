package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.delivery.Delivery;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One request and its reply, in the words of the sandbox. Everything blocks; each call has a virtual thread.
public final class Call {
    private static final int MAX_BODY = 13 * 1024 * 1024;
    private static final int BUFFER = 32 * 1024;
    private static final List<String> BINARY = List.of("multipart/", "audio/", "image/", "application/octet-stream");

    private final Request request;
    private final Response response;
    private final Map<String, String> ownHeaders;
    private byte @Nullable [] body;
    private Optional<String> pretended = Optional.empty();
    private Optional<Sent> sent = Optional.empty();
    private Optional<Delivery> delivery = Optional.empty();
    private @Nullable Presence presence;
    private boolean compressed;

    /// That request and its reply.
    public Call(Request request, Response response) {
        this(request, response, Map.of());
    }

    private Call(Request request, Response response, Map<String, String> ownHeaders) {
        this.request = request;
        this.response = response;
        this.ownHeaders = ownHeaders;
    }

    /// A reply in one piece that has left.
    ///
    /// @param text what it said, in Latin-1 so that no byte of it is lost
    public record Sent(int status, String type, String text) {}

    /// The same connection, with another body and further headers: what a gateway hands on.
    public Call with(JsonNode changed, Map<String, String> headers) {
        var all = new HashMap<String, String>(Map.of("content-type", "application/json"));
        all.putAll(headers);
        var call = new Call(request, response, Map.copyOf(all));
        call.body = changed.toString().getBytes(StandardCharsets.UTF_8);
        call.pretended = pretended;
        call.compressed = compressed;
        return call;
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
        return Segments.of(path());
    }

    /// A parameter of the query.
    public Optional<String> query(String name) {
        return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
    }

    /// Whether it is about the queue of batches, not to be answered at once.
    public boolean queued() {
        return query("queueRequest").filter("true"::equals).isPresent();
    }

    /// All parameters of the query, the first value of each.
    public Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        Request.extractQueryParameters(request)
                .forEach(field -> queries.putIfAbsent(field.getName(), field.getValue()));
        return queries;
    }

    /// A header of the request, named in lower case.
    public Optional<String> header(String name) {
        var own = ownHeaders.get(name);
        return Optional.ofNullable(own == null ? request.getHeaders().get(name) : own);
    }

    /// What the body claims to be, in lower case and empty where it claims nothing.
    public String type() {
        return header("content-type").orElse("").toLowerCase(Locale.ROOT);
    }

    /// Whether the body says that it is something other than JSON; any other type may be a careless client's.
    public boolean binary() {
        return BINARY.stream().anyMatch(type()::startsWith);
    }

    /// Reads the body as JSON whatever type it claims, unless it says that it is something binary.
    public JsonNode body() throws IOException, Refusal {
        var bytes = bytes();
        if (bytes.length == 0 || binary()) {
            throw Refusal.unreadable("Bad input: headers or body missing");
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.unreadable("Bad input: the body is not JSON");
        }
    }

    /// The parts of a form.
    public Form form() throws IOException, Refusal {
        return Form.parse(header("content-type").orElse(""), bytes());
    }

    /// The whole body, which is read once.
    public byte[] bytes() throws IOException, Refusal {
        var known = body;
        if (known != null) {
            return known;
        }
        try (var in = Content.Source.asInputStream(request)) {
            var bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                Exit.drain(in);
                throw Refusal.ai(413, 3006, "Request too large");
            }
            body = bytes;
            return bytes;
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

    /// Answers with a text.
    public void send(int status, String type, String text) throws IOException {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Answers with bytes. What is left of the request is read first: a connection with a rest on it would be closed
    /// behind the reply, and a client that has put it back into its pool would meet that in its next request.
    public void send(int status, String type, byte[] bytes) throws IOException {
        sent = Optional.of(new Sent(status, type, new String(bytes, StandardCharsets.ISO_8859_1)));
        Exit.drain(Content.Source.asInputStream(request));
        var left = compressed ? Exit.compressed(bytes) : bytes;
        head(status, type);
        var exit = new Exit(this, response);
        if (delivery.isPresent()) {
            delivery.get().send(left, exit);
        } else {
            exit.sendAtOnce(left);
        }
    }

    /// How replies in one piece leave from now on, empty for at once and whole.
    public void deliverBy(Optional<Delivery> changed) {
        delivery = changed;
    }

    /// The reply in one piece that has left on this call, if it was one.
    public Optional<Sent> sent() {
        return sent;
    }

    /// Compresses the reply with gzip.
    public void compress() {
        compressed = true;
    }

    /// Calls the body of the reply something else than it is.
    public void pretend(String type) {
        pretended = Optional.of(type);
    }

    private void head(int status, String type) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, pretended.orElse(type));
        if (compressed) {
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
    }

    /// Answers with an error.
    public void refuse(Refusal refusal) throws IOException {
        json(refusal.status(), refusal.envelope());
    }

    /// Opens a body of events. What is not flushed waits in a buffer.
    public OutputStream events() throws IOException {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        return body(200, "text/event-stream");
    }

    /// Opens a body of unknown length.
    OutputStream body(int status, String type) throws IOException {
        head(status, type);
        var out = new BufferedOutputStream(Content.Sink.asOutputStream(response), BUFFER);
        return compressed ? new GZIPOutputStream(out, BUFFER, true) : out;
    }

    /// Aborts the connection so that the other side sees a reset rather than an end.
    public void reset() throws IOException {
        Exit.reset(endPoint());
    }

    /// Whether the headers of the reply have left.
    public boolean committed() {
        return response.isCommitted();
    }

    /// Whether the client has left, as far as can be seen: before the body is read, nobody looks.
    public boolean deserted() throws IOException {
        if (body == null) {
            return false;
        }
        if (presence == null) {
            presence = new Presence(endPoint());
        }
        return presence.ended();
    }

    /// Closes the connection without another word.
    public void hangUp() {
        endPoint().close();
    }

    Request request() {
        return request;
    }

    Response response() {
        return response;
    }

    EndPoint endPoint() {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
