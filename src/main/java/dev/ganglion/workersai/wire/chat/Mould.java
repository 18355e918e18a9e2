package dev.ganglion.workersai.wire.chat;

import dev.ganglion.net.ByteSearch;

/// The form of the last chunk: its bytes, and the places whose values change. A chunk with the same bytes around the
/// same places means the same, so that comparing, which is quick, spares scanning.
///
/// Numbers behind the last text are compared first: each chunk of many models counts one token and the same neurons.
/// Padding is compared too: some models cut it from one long text.
final class Mould {
    private static final int MOST_PLACES = 12;

    private byte[] bytes = new byte[512];
    private int length;
    private final Delta.Place[] places = new Delta.Place[MOST_PLACES];
    private final int[] starts = new int[MOST_PLACES];
    private final int[] ends = new int[MOST_PLACES];
    private int count;
    /// How many places there are up to the last text, and up to padding that follows it; and the numbers of the chunk.
    private int texts;
    private int paddings;
    private final Counted numbers = new Counted();
    private boolean ready;

    /// Begins to learn a chunk.
    void forget() {
        ready = false;
        count = 0;
        texts = 0;
        paddings = 0;
    }

    /// Notes that the value of `place` lies there in the chunk that is being learnt.
    void note(Delta.Place place, int start, int end) {
        if (count < MOST_PLACES) {
            places[count] = place;
            starts[count] = start;
            ends[count] = end;
        }
        count++;
        paddings = place.isNumber() ? paddings : count;
        texts = place.isText() ? count : texts;
    }

    /// Keeps the chunk whose places were noted and which counts `counted`, unless it is of several lines: those would
    /// look otherwise before they are framed.
    void learn(byte[] source, int from, int to, Counted counted) {
        if (count > MOST_PLACES || ByteSearch.lineFeed(source, from, to) < to) {
            return;
        }
        length = to - from;
        if (bytes.length < length) {
            bytes = new byte[length * 2];
        }
        System.arraycopy(source, from, bytes, 0, length);
        for (int place = 0; place < count; place++) {
            starts[place] -= from;
            ends[place] -= from;
        }
        numbers.become(counted);
        ready = true;
    }

    /// Takes a chunk of the same form and its values; false when it has another form, or a value of another kind.
    boolean fill(JsonScan json, Delta delta) {
        if (!ready || !fill(json, delta, 0, texts)) {
            return false;
        }
        if (same(json, delta, texts)) {
            return true;
        }
        if (!fill(json, delta, texts, paddings)) {
            return false;
        }
        return same(json, delta, paddings)
                || (fill(json, delta, paddings, count) && json.takeSame(bytes, ends[count - 1], length));
    }

    /// Takes what follows the first places when it is what it was, numbers included.
    private boolean same(JsonScan json, Delta delta, int first) {
        boolean same = json.takeSame(bytes, first == 0 ? 0 : ends[first - 1], length);
        if (same) {
            delta.counted().become(numbers);
        }
        return same;
    }

    private boolean fill(JsonScan json, Delta delta, int first, int end) {
        int from = first == 0 ? 0 : ends[first - 1];
        for (int place = first; place < end; place++) {
            if (!json.takeSame(bytes, from, starts[place]) || !take(place, json, delta)) {
                return false;
            }
            from = ends[place];
        }
        return true;
    }

    private boolean take(int place, JsonScan json, Delta delta) {
        return places[place] == Delta.Place.PADDING
                ? json.skipString(bytes, starts[place], ends[place])
                : delta.take(places[place], json);
    }
}
