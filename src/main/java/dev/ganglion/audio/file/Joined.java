package dev.ganglion.audio.file;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Recordings one after the other as one stream, without a gap: the silence that encoders put around a
/// clip is left out where its format tells how much that is.
public final class Joined implements PcmStream {
    private static final long UNKNOWN = -1;
    private static final int BLOCK = 8_192;

    private final Arriving clips;
    private final PcmFormat format;
    /// How many frames each clip has, as far as one knows.
    private final List<Long> lengths = new ArrayList<>();
    private int current;
    private PcmStream stream;
    private long position;
    private Optional<AudioFailure> flaw = Optional.empty();

    private Joined(Arriving clips, PcmFormat format, PcmStream first) {
        this.clips = clips;
        this.format = format;
        this.stream = first;
        note(0, first.frames().orElse(UNKNOWN));
    }

    /// All of `clips` in the format of the first.
    public static PcmStream of(List<Recording> clips) throws AudioException, InterruptedException {
        return of(clips, format -> format);
    }

    /// All of `clips` in the format that `choice` makes of that of the first.
    public static PcmStream of(List<Recording> clips, Choice choice) throws AudioException, InterruptedException {
        return of(Arriving.whole(clips), choice);
    }

    /// The same of clips that still come, of which the first is there. Where the next one is not, reading
    /// returns 0.
    public static PcmStream of(Arriving clips, Choice choice) throws AudioException, InterruptedException {
        if (clips.size() == 0) {
            throw new AudioException(new Empty());
        }
        PcmStream first = Decoders.open(clips.get(0));
        boolean opened = false;
        try {
            PcmFormat format = choice.of(first.format());
            var joined = new Joined(clips, format, Decoders.converted(first, format));
            opened = true;
            return joined;
        } finally {
            if (!opened) {
                first.close();
            }
        }
    }

    /// Which format to use instead of the clips' own.
    @FunctionalInterface
    public interface Choice {
        PcmFormat of(PcmFormat first) throws AudioException;
    }

    @Override
    public PcmFormat format() {
        return format;
    }

    /// Empty as long as a clip was not opened, or has not come.
    @Override
    public OptionalLong frames() {
        boolean known = clips.complete() && lengths.size() == clips.size() && !lengths.contains(UNKNOWN);
        return known
                ? OptionalLong.of(lengths.stream().mapToLong(Long::longValue).sum())
                : OptionalLong.empty();
    }

    @Override
    public int read(short[] into) throws AudioException, InterruptedException {
        int samples = stream.read(into);
        while (samples < 0) {
            note(current, position);
            flaw = flaw.or(stream::flaw);
            boolean last = clips.complete();
            if (current + 1 == clips.size()) {
                return last ? -1 : 0;
            }
            open(current + 1);
            samples = stream.read(into);
        }
        position += samples / format.channels();
        return samples;
    }

    @Override
    public void seek(long frame) throws AudioException, InterruptedException {
        long rest = Math.max(0, frame);
        int clip = 0;
        for (; clip + 1 < clips.size() && rest >= length(clip); clip++) {
            rest -= length(clip);
        }
        if (clip != current) {
            open(clip);
        }
        stream.seek(rest);
        position = rest;
    }

    private void note(int clip, long length) {
        while (lengths.size() <= clip) {
            lengths.add(UNKNOWN);
        }
        lengths.set(clip, length);
    }

    private boolean unknown(int clip) {
        return lengths.size() <= clip || lengths.get(clip) == UNKNOWN;
    }

    /// Decodes a clip to its end if nothing else tells how long it is.
    private long length(int clip) throws AudioException, InterruptedException {
        if (unknown(clip)) {
            try (PcmStream opened = Decoders.open(clips.get(clip), format)) {
                note(clip, opened.frames().isPresent() ? opened.frames().getAsLong() : counted(opened));
            }
        }
        return lengths.get(clip);
    }

    private long counted(PcmStream opened) throws AudioException, InterruptedException {
        var block = new short[BLOCK];
        long samples = 0;
        for (int read = opened.read(block); read >= 0; read = opened.read(block)) {
            samples += read;
        }
        return samples / format.channels();
    }

    private void open(int clip) throws AudioException, InterruptedException {
        PcmStream opened = Decoders.open(clips.get(clip), format);
        stream.close();
        stream = opened;
        current = clip;
        position = 0;
        if (unknown(clip)) {
            note(clip, opened.frames().orElse(UNKNOWN));
        }
    }

    @Override
    public Optional<AudioFailure> flaw() {
        return flaw.or(stream::flaw);
    }

    @Override
    public void close() {
        stream.close();
    }
}
