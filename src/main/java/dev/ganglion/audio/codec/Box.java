package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import java.util.Optional;

/// A box of MP4.
///
/// @param from where its content begins
/// @param to where it ends, within the box around it
record Box(String name, long from, long to) {
    private static final int HEAD = 8;
    private static final int WIDE_HEAD = 16;
    /// Boxes that lie side by side are few; this many come from a file that only looks like MP4.
    private static final int MOST = 100_000;

    /// The whole file as one.
    static Box file(Bytes file) {
        return new Box("", 0, file.size());
    }

    /// The box that begins there within this one.
    private Optional<Box> at(Bytes file, long at) throws AudioException, InterruptedException {
        if (at + HEAD > to) {
            return Optional.empty();
        }
        long size = file.big(at, 4);
        int head = HEAD;
        if (size == 1) {
            size = file.big(at + HEAD, 8);
            head = WIDE_HEAD;
        } else if (size == 0) {
            size = to - at;
        }
        return size < head
                ? Optional.empty()
                : Optional.of(new Box(file.mark(at + 4), at + head, size > to - at ? to : at + size));
    }

    /// The first box of that name directly in this one, from `from` on.
    Optional<Box> child(Bytes file, String name, long from) throws AudioException, InterruptedException {
        long at = from;
        for (int i = 0; i < MOST; i++) {
            Optional<Box> box = at(file, at);
            if (box.isEmpty() || box.get().name.equals(name)) {
                return box;
            }
            at = box.get().to;
        }
        return Optional.empty();
    }

    /// The box that one gets to by these names.
    Optional<Box> path(Bytes file, String... names) throws AudioException, InterruptedException {
        Optional<Box> box = Optional.of(this);
        for (String name : names) {
            box = box.isEmpty() ? box : box.get().child(file, name, box.get().from);
        }
        return box;
    }
}
