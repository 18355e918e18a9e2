package dev.ganglion.audio.file;

import dev.ganglion.audio.Recording;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Recordings to be joined of which the first ones sound while the later ones still come. Safe on any
/// thread.
public final class Arriving {
    private final List<Recording> clips = new CopyOnWriteArrayList<>();
    private volatile boolean complete;

    /// One that has all its clips.
    static Arriving whole(List<Recording> clips) {
        var arriving = new Arriving();
        arriving.clips.addAll(clips);
        arriving.complete = true;
        return arriving;
    }

    /// The next one has come.
    public void add(Recording next) {
        clips.add(next);
    }

    /// No further one comes.
    public void end() {
        complete = true;
    }

    /// Those that have come.
    public List<Recording> come() {
        return List.copyOf(clips);
    }

    boolean complete() {
        return complete;
    }

    int size() {
        return clips.size();
    }

    Recording get(int place) {
        return clips.get(place);
    }
}
