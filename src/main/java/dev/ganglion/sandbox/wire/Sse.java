package dev.ganglion.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Writes events to a body that is already open, and knows how many tokens have left with them.
public final class Sse {
    private static final int FULL = 16 * 1024;

    private final OutputStream body;
    private final Style style;
    private final Set<Oddity> oddities;
    private boolean begun;
    private int waitingBytes;
    private int writtenTokens;
    private int leftTokens;

    /// Odd but legal ways to frame events.
    public enum Oddity {
        /// Lines end with carriage return and line feed.
        CRLF,
        /// A byte order mark comes first.
        BOM,
        /// A comment line comes before each event.
        COMMENTS,
        /// Data of an object is broken into lines after its opening brace and before its closing one.
        MULTI_LINE,
        /// No space after the colon.
        NO_SPACE
    }

    /// How often events leave.
    public enum Style {
        /// One flush an event.
        PLAIN,
        /// One flush a byte.
        DRIBBLE,
        /// Many events a flush: as fast as it goes.
        FAST
    }

    /// Events into `body`, which buffers only what is not flushed.
    public Sse(OutputStream body, Style style, Set<Oddity> oddities) {
        this.body = body;
        this.style = style;
        this.oddities = Set.copyOf(oddities);
    }

    /// Sends one event.
    public void event(Frame.Event event) throws IOException {
        var bytes = framed(event.data()).getBytes(StandardCharsets.UTF_8);
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

    private String framed(String data) {
        if (oddities.isEmpty()) {
            return "data: " + data + "\n\n";
        }
        var start = oddities.contains(Oddity.NO_SPACE) ? "data:" : "data: ";
        var text = new StringBuilder();
        if (!begun && oddities.contains(Oddity.BOM)) {
            text.append('\ufeff');
        }
        begun = true;
        if (oddities.contains(Oddity.COMMENTS)) {
            text.append(": keep-alive\n");
        }
        text.append(start).append(oddities.contains(Oddity.MULTI_LINE) ? broken(data, start) : data);
        text.append("\n\n");
        return oddities.contains(Oddity.CRLF) ? text.toString().replace("\n", "\r\n") : text.toString();
    }

    private static String broken(String data, String start) {
        if (!data.startsWith("{") || !data.endsWith("}")) {
            return data;
        }
        return "{\n" + start + data.substring(1, data.length() - 1) + "\n" + start + "}";
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
