package dev.ganglion.sandbox.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A reply in one piece with which something goes wrong. Where it does is counted in eighths of the body; what is to be
/// missing is always at least its last byte.
public final class Spoiled implements Delivery {
    private static final int PARTS = 8;
    private static final int MOST_DRIBBLES = 4096;

    private final Silence silence;
    private final List<Trouble> troubles = new ArrayList<>();
    private boolean dribbled;
    private String field = "";

    /// A reply with which nothing goes wrong yet.
    ///
    /// @param silence waits until the client has gone
    public Spoiled(Silence silence) {
        this.silence = silence;
    }

    /// Waits, and then ends the call.
    @FunctionalInterface
    public interface Silence {
        /// Waits until it makes no sense any more.
        ///
        /// @throws IOException always
        void keep() throws IOException;
    }

    private sealed interface Trouble {
        int after();
    }

    private record Stall(int after) implements Trouble {}

    private record Cut(int after) implements Trouble {}

    private record Reset(int after) implements Trouble {}

    private record Insert(int after, String text) implements Trouble {}

    private record LastWord(int after, String text) implements Trouble {}

    /// Whether nothing goes wrong.
    public boolean whole() {
        return troubles.isEmpty() && !dribbled && field.isEmpty();
    }

    /// Falls silent after so many eighths.
    public void stallAfter(int eighths) {
        troubles.add(new Stall(eighths));
    }

    /// Closes the connection after so many eighths.
    public void cutAfter(int eighths) {
        troubles.add(new Cut(eighths));
    }

    /// Resets the connection after so many eighths.
    public void resetAfter(int eighths) {
        troubles.add(new Reset(eighths));
    }

    /// Puts a text in after so many eighths, and goes on.
    public void insertAfter(int eighths, String text) {
        troubles.add(new Insert(eighths, text));
    }

    /// Ends the body with a text after so many eighths.
    public void endAfter(int eighths, String text) {
        troubles.add(new LastWord(eighths, text));
    }

    /// Begins a JSON object with that field.
    public void widen(String name, String value) {
        field = "\"%s\":\"%s\",".formatted(name, value);
    }

    /// Sends the body byte by byte, a large one in thousands of small pieces.
    public void dribble() {
        dribbled = true;
    }

    @Override
    public void send(byte[] body, Outlet outlet) throws IOException {
        var ordered = troubles.stream()
                .sorted(Comparator.comparingInt(Trouble::after))
                .toList();
        var wide = widened(body);
        var out = outlet.open(promised(wide, ordered));
        send(wide, ordered, out, outlet);
        // Only a body that has ended is closed: a broken one has no end.
        out.close();
    }

    private byte[] widened(byte[] body) {
        if (field.isEmpty() || body.length == 0 || body[0] != '{') {
            return body;
        }
        var wide = ByteBuffer.allocate(body.length + bytes(field).length);
        return wide.put(body, 0, 1)
                .put(bytes(field))
                .put(body, 1, body.length - 1)
                .array();
    }

    private void send(byte[] body, List<Trouble> ordered, OutputStream out, Outlet outlet) throws IOException {
        int sent = 0;
        for (var trouble : ordered) {
            int at = place(trouble, body.length);
            write(out, body, sent, at);
            sent = at;
            if (endsWith(trouble, out, outlet)) {
                return;
            }
        }
        write(out, body, sent, body.length);
    }

    private static long promised(byte[] body, List<Trouble> troubles) {
        long inserted = 0;
        for (var trouble : troubles) {
            switch (trouble) {
                case Insert(var _, var text) -> inserted += bytes(text).length;
                case LastWord(var _, var text) -> {
                    return place(trouble, body.length) + inserted + bytes(text).length;
                }
                case Stall _, Cut _, Reset _ -> {
                    return body.length + inserted;
                }
            }
        }
        return body.length + inserted;
    }

    private static int place(Trouble trouble, int length) {
        int at = (int) ((long) length * Math.min(trouble.after(), PARTS) / PARTS);
        return switch (trouble) {
            case Stall _, Cut _, Reset _ -> Math.clamp(at, 0, Math.max(0, length - 1));
            case Insert _, LastWord _ -> at;
        };
    }

    /// Returns whether the body has ended.
    private boolean endsWith(Trouble trouble, OutputStream out, Outlet outlet) throws IOException {
        switch (trouble) {
            case Insert(var _, var text) -> out.write(bytes(text));
            case LastWord(var _, var text) -> {
                out.write(bytes(text));
                return true;
            }
            case Stall _ -> {
                out.flush();
                silence.keep();
            }
            case Cut _ -> {
                out.flush();
                outlet.hangUp();
            }
            case Reset _ -> {
                out.flush();
                outlet.reset();
            }
        }
        return false;
    }

    private void write(OutputStream out, byte[] body, int from, int to) throws IOException {
        if (!dribbled) {
            out.write(body, from, Math.max(0, to - from));
            return;
        }
        int step = Math.max(1, body.length / MOST_DRIBBLES);
        for (int at = from; at < to; at += step) {
            out.write(body, at, Math.min(step, to - at));
            out.flush();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
