package dev.ganglion.workersai.wire.chat;

/// The form of the last chunk: its bytes, and the places whose values change. A chunk with the same bytes around the
/// same places means the same, so that comparing, which is quick, spares scanning.
final class Mould {
    private static final int MOST_PLACES = 12;

    private byte[] bytes = new byte[512];
    private int length;
    private final Delta.Place[] places = new Delta.Place[MOST_PLACES];
    private final int[] starts = new int[MOST_PLACES];
    private final int[] ends = new int[MOST_PLACES];
    private int count;
    private boolean ready;

    /// Begins to learn a chunk.
    void forget() {
        ready = false;
        count = 0;
    }

    /// Notes that the value of `place` lies there in the chunk that is being learnt.
    void note(Delta.Place place, int start, int end) {
        if (count < MOST_PLACES) {
            places[count] = place;
            starts[count] = start;
            ends[count] = end;
        }
        count++;
    }

    /// Keeps the chunk whose places were noted.
    void learn(byte[] source, int from, int to) {
        if (count > MOST_PLACES) {
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
        ready = true;
    }

    /// Takes the values of a chunk of the same form; false when it has another, or a value of another kind.
    boolean fill(JsonScan json, Delta delta) {
        if (!ready) {
            return false;
        }
        int from = 0;
        for (int place = 0; place < count; place++) {
            if (!json.takeSame(bytes, from, starts[place]) || !delta.take(places[place], json)) {
                return false;
            }
            from = ends[place];
        }
        return json.takeSame(bytes, from, length) && json.ended();
    }
}
