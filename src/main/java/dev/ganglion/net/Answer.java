package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// An answer whose head has arrived. Closing it before its body ends closes the connection.
public final class Answer implements AutoCloseable {
    /// The longest body that is read whole.
    static final int WHOLE = 64 << 20;

    private final int status;
    private final HttpHeaders headers;
    private final Inflow body;

    Answer(int status, HttpHeaders headers, Inflow body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    HttpHeaders headers() {
        return headers;
    }

    /// The media type in lower case without parameters, empty when none is given.
    public String type() {
        return header("content-type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// Waits no longer than that for the end of the body, whatever arrives.
    void endWithin(Duration time) {
        body.endWithin(time);
    }

    /// Tells `trial` whether the body begins to arrive.
    Answer watchedBy(Trial trial) {
        body.watchedBy(trial);
        return this;
    }

    public Source body() {
        return body;
    }

    /// The whole body. One of more than 64 MiB is [Failure.Malformed].
    public byte[] whole() throws WorkersAiException, InterruptedException {
        return whole(WHOLE);
    }

    byte[] whole(int longest) throws WorkersAiException, InterruptedException {
        byte[] bytes = new byte[8192];
        int length = 0;
        for (int more = 0; more >= 0; length += Math.max(more, 0)) {
            if (length > longest) {
                throw new WorkersAiException(new Failure.Malformed(
                        "a reply of more than %,d bytes".formatted(longest),
                        new ServiceError(OptionalInt.of(status), OptionalInt.empty(), "")));
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, longest + 1));
            }
            more = body.read(bytes, length, bytes.length - length);
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void close() {
        body.close();
    }
}
