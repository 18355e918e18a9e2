package dev.ganglion.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes events to a body that is already open, and knows how many tokens have left with them.
public final class Sse {
    private static final int FULL = 16 * 1024;

    private final OutputStream body;
    private final Style style;
    private int waitingBytes;
    private int writtenTokens;
    private int leftTokens;

    /// How events are framed and how often they leave.
    public enum Style {
        /// Line feeds, one flush an event.
        PLAIN,
        /// Carriage return and line feed, one flush an event.
        CRLF,
        /// One flush a byte.
        DRIBBLE,
        /// Line feeds, many events a flush: as fast as it goes.
        FAST
    }

    /// Events into `body`, which buffers only what is not flushed.
    public Sse(OutputStream body, Style style) {
        this.body = body;
        this.style = style;
    }

    /// Sends one event.
    public void event(Frame.Event event) throws IOException {
        var end = style == Style.CRLF ? "\r\n\r\n" : "\n\n";
        var bytes = ("data: " + event.data() + end).getBytes(StandardCharsets.UTF_8);
        if (style == Style.DRIBBLE) {
            dribble(bytes);
        } else {
            body.write(bytes);
        }
        writtenTokens += event.tokens();
        waitingBytes += bytes.length;
        if (style != Style.FAST || waitingBytes >= FULL) {
            flush();
        }
    }

    /// Sends what waits.
    public void flush() throws IOException {
        body.flush();
        waitingBytes = 0;
        leftTokens = writtenTokens;
    }

    /// The tokens of all events, those that wait included.
    public int writtenTokens() {
        return writtenTokens;
    }

    /// The tokens of the events that have left, whatever happened then.
    public int leftTokens() {
        return leftTokens;
    }

    private void dribble(byte[] bytes) throws IOException {
        for (byte b : bytes) {
            body.write(b);
            body.flush();
        }
    }
}
