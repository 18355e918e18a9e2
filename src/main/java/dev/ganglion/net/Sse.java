package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Frames server-sent events out of bytes, in one buffer and without a string per line. Only `data` fields count.
///
/// What is odd yet readable is read and named in [#oddities()]: `bom`, `crlf`, `comment`, `missing-space`,
/// `multi-line-data`, `missing-final-newline`. An event of more than 8 MiB is [Failure.Malformed].
public final class Sse {
    /// Knows the events of a stream that look like those before, so that nobody has to search for their ends.
    @FunctionalInterface
    public interface Eye {
        /// Where the data that begins at `from` ends, at `limit` at the latest, or -1 when it is not known by sight.
        /// What it knows must hold no line feed.
        int end(byte[] bytes, int from, int limit);
    }

    private static final int LONGEST = 8 << 20;
    private static final int FIRST_SIZE = 16 << 10;
    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USUAL = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BLANK = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Source source;
    private final Eye eye;
    private final Set<String> oddities = new LinkedHashSet<>();
    private byte[] bytes = new byte[FIRST_SIZE];
    /// Where the line being read begins, how far it was searched, and where what has arrived ends.
    private int line;
    private int searched;
    private int limit;
    /// The data of the event being read; before its first line `from` is negative.
    private int from = -1;
    private int to;
    private boolean known;
    private boolean begun;
    private boolean ended;
    private boolean terminated = true;

    public Sse(Source source) {
        this(source, (bytes, from, limit) -> -1);
    }

    /// One that asks `eye` first.
    public Sse(Source source, Eye eye) {
        this.source = source;
        this.eye = eye;
    }

    /// Moves to the next event, blocking until it is whole; false at the end of the stream.
    public boolean next() throws WorkersAiException, InterruptedException {
        from = -1;
        source.awaiting();
        if (!begun) {
            begun = true;
            skipBom();
        }
        known = know();
        if (known) {
            return framed();
        }
        while (true) {
            int end = lineEnd();
            if (end < 0) {
                return framed();
            }
            int start = line;
            line = Math.min(end + 1, limit);
            searched = line;
            if (takeLine(start, end) && framed()) {
                return true;
            }
        }
    }

    /// Takes the next event if it is all there, in the usual form, and known by sight.
    private boolean know() {
        int start = line + USUAL.length;
        if (start > limit || !Arrays.equals(bytes, line, start, USUAL, 0, USUAL.length)) {
            return false;
        }
        int end = eye.end(bytes, start, limit);
        int after = end + BLANK.length;
        if (end < 0 || after > limit || !Arrays.equals(bytes, end, after, BLANK, 0, BLANK.length)) {
            return false;
        }
        from = start;
        to = end;
        line = after;
        searched = after;
        return true;
    }

    /// Whether there is an event. One without data is none.
    private boolean framed() {
        if (from < 0 || from == to) {
            from = -1;
            return false;
        }
        source.framed(to - from);
        return true;
    }

    /// The buffer that holds the event's data, from [#from()] to [#to()], until the next call of [#next()].
    public byte[] bytes() {
        return bytes;
    }

    /// Whether the event was known by sight.
    public boolean known() {
        return known;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// The data as text, for what is rare.
    public String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /// Whether the event's last line ended: a stream that is cut may end within one.
    public boolean terminated() {
        return terminated;
    }

    /// Names of what was odd so far.
    public Set<String> oddities() {
        return oddities;
    }

    /// Takes a line apart; true when it is the blank one that ends an event.
    private boolean takeLine(int start, int lineEnd) {
        int end = lineEnd;
        if (end > start && bytes[end - 1] == '\r') {
            end--;
            oddities.add("crlf");
        }
        if (start == end) {
            return true;
        }
        if (bytes[start] == ':') {
            oddities.add("comment");
        } else if (end - start >= DATA.length
                && Arrays.equals(bytes, start, start + DATA.length, DATA, 0, DATA.length)) {
            takeData(start + DATA.length, end);
        }
        return false;
    }

    private void takeData(int start, int end) {
        int value = start;
        if (value < end && bytes[value] == ' ') {
            value++;
        } else {
            oddities.add("missing-space");
        }
        if (from < 0) {
            from = value;
            to = end;
            return;
        }
        // There is room for both in front of the line: its field name was at least as long as a line feed.
        oddities.add("multi-line-data");
        bytes[to] = '\n';
        System.arraycopy(bytes, value, bytes, to + 1, end - value);
        to += 1 + end - value;
    }

    /// The index after the current line's last byte, or -1 when nothing is left.
    private int lineEnd() throws WorkersAiException, InterruptedException {
        while (true) {
            int end = ByteSearch.lineFeed(bytes, searched, limit);
            searched = end;
            if (end < limit) {
                return end;
            }
            if (!fill()) {
                if (line == limit) {
                    return -1;
                }
                terminated = false;
                oddities.add("missing-final-newline");
                return limit;
            }
        }
    }

    private boolean fill() throws WorkersAiException, InterruptedException {
        if (ended) {
            return false;
        }
        makeRoom();
        int more = source.read(bytes, limit, bytes.length - limit);
        if (more < 0) {
            ended = true;
            return false;
        }
        limit += more;
        return true;
    }

    private void skipBom() throws WorkersAiException, InterruptedException {
        while (limit < BOM.length && Arrays.equals(bytes, 0, limit, BOM, 0, limit)) {
            if (!fill()) {
                return;
            }
        }
        if (Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length)) {
            oddities.add("bom");
            line = BOM.length;
            searched = BOM.length;
        }
    }

    private void makeRoom() throws WorkersAiException {
        int keep = from >= 0 ? from : line;
        if (limit - keep > LONGEST) {
            throw new WorkersAiException(
                    new Failure.Malformed("an event of more than %,d bytes".formatted(LONGEST), ServiceError.NONE));
        }
        if (keep > 0) {
            System.arraycopy(bytes, keep, bytes, 0, limit - keep);
            line -= keep;
            searched -= keep;
            limit -= keep;
            if (from >= 0) {
                from -= keep;
                to -= keep;
            }
        }
        if (limit > bytes.length / 2) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
