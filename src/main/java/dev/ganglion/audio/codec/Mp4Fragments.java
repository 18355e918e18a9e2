package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import java.util.Optional;

/// The packets of an MP4 that was written while it was recorded: each fragment has a table of its own.
final class Mp4Fragments {
    private static final int HEAD = 8;
    private static final int OWN_BASE = 0x1;
    private static final int OWN_OFFSET = 0x1;
    private static final int DESCRIPTION = 0x2;
    private static final int FIRST_FLAGS = 0x4;
    private static final int DURATION = 0x8;
    private static final int SIZE = 0x10;
    private static final int EACH_DURATION = 0x100;
    private static final int EACH_SIZE = 0x200;
    private static final int EACH_FLAGS = 0x400;
    private static final int EACH_OFFSET = 0x800;

    private final Bytes file;
    private final long track;
    private final int frames;
    private final PacketIndex index;
    /// Where the next packet lies, if nothing else is said.
    private long at;
    private boolean cut;

    /// @param track its number in the file
    /// @param frames of each packet
    Mp4Fragments(Bytes file, long track, int frames, PacketIndex index) {
        this.file = file;
        this.track = track;
        this.frames = frames;
        this.index = index;
    }

    /// Lists all packets that are there; whether the tables promise more.
    boolean list(Box movie) throws AudioException, InterruptedException {
        Optional<Box> defaults = movie.path(file, "mvex", "trex");
        long size = defaults.isPresent() ? file.big(defaults.get().from() + 16, 4) : 0;
        Box whole = Box.file(file);
        Optional<Box> fragment = whole.child(file, "moof", movie.to());
        while (fragment.isPresent() && !cut) {
            Box box = fragment.get();
            at = box.from() - HEAD;
            Optional<Box> part = box.child(file, "traf", box.from());
            while (part.isPresent() && !cut) {
                part(part.get(), box.from() - HEAD, size);
                part = box.child(file, "traf", part.get().to());
            }
            fragment = whole.child(file, "moof", box.to());
        }
        return cut;
    }

    private void part(Box part, long fragment, long usual) throws AudioException, InterruptedException {
        Optional<Box> header = part.path(file, "tfhd");
        if (header.isEmpty() || file.big(header.get().from() + 4, 4) != track) {
            return;
        }
        int flags = (int) file.big(header.get().from() + 1, 3);
        long place = header.get().from() + 8;
        long base = (flags & OWN_BASE) == 0 ? fragment : file.big(place, 8);
        place += (flags & OWN_BASE) == 0 ? 0 : 8;
        place += (flags & DESCRIPTION) == 0 ? 0 : 4;
        place += (flags & DURATION) == 0 ? 0 : 4;
        long size = (flags & SIZE) == 0 ? usual : file.big(place, 4);
        Optional<Box> run = part.child(file, "trun", part.from());
        while (run.isPresent() && !cut) {
            run(run.get(), base, size);
            run = part.child(file, "trun", run.get().to());
        }
    }

    private void run(Box run, long base, long usual) throws AudioException, InterruptedException {
        int flags = (int) file.big(run.from() + 1, 3);
        long count = file.big(run.from() + 4, 4);
        long place = run.from() + 8;
        if ((flags & OWN_OFFSET) != 0) {
            at = base + (int) file.big(place, 4);
            place += 4;
        }
        place += (flags & FIRST_FLAGS) == 0 ? 0 : 4;
        int before = (flags & EACH_DURATION) == 0 ? 0 : 4;
        int own = (flags & EACH_SIZE) == 0 ? 0 : 4;
        int entry = before + own + 4 * Integer.bitCount(flags & (EACH_FLAGS | EACH_OFFSET));
        for (long i = 0; i < count && !cut; i++, place += entry) {
            long size = own == 0 ? usual : file.big(place + before, 4);
            cut = place + entry > run.to() || at < 0 || size == 0 || at + size > file.size();
            if (!cut) {
                index.add(at, (int) size, frames);
                at += size;
            }
        }
    }
}
