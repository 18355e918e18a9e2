package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import java.util.Optional;

/// Where the tables of an MP4 track say that its packets lie.
final class Mp4Samples {
    private static final String NAME = "MP4";
    private static final int ENTRY = 12;

    private final Bytes file;
    private final Box sizes;
    private final Box runs;
    private final Box chunks;
    private final int width;

    Mp4Samples(Bytes file, Box tables) throws AudioException, InterruptedException {
        this.file = file;
        this.sizes = box(file, tables, "stsz");
        this.runs = box(file, tables, "stsc");
        Optional<Box> narrow = tables.path(file, "stco");
        this.chunks = narrow.isPresent() ? narrow.get() : box(file, tables, "co64");
        this.width = narrow.isPresent() ? 4 : 8;
    }

    private static Box box(Bytes file, Box tables, String name) throws AudioException, InterruptedException {
        return tables.path(file, name).orElseThrow(() -> new AudioException(new Broken(NAME)));
    }

    /// Lists all packets that are there with so many frames each; whether the tables promise more.
    boolean list(PacketIndex index, int frames) throws AudioException, InterruptedException {
        long same = file.big(sizes.from() + 4, 4);
        long samples = file.big(sizes.from() + 8, 4);
        long chunkCount = Math.min(file.big(chunks.from() + 4, 4), (chunks.to() - chunks.from() - 8) / width);
        long sample = 0;
        long run = runs.from() + 8;
        for (long chunk = 0; chunk < chunkCount && sample < samples; chunk++) {
            if (run + 2 * ENTRY <= runs.to() && file.big(run + ENTRY, 4) <= chunk + 1) {
                run += ENTRY;
            }
            long inChunk = file.big(run + 4, 4);
            long at = file.big(chunks.from() + 8 + chunk * width, width);
            for (long i = 0; i < inChunk && sample < samples; i++, sample++) {
                long size = same > 0 ? same : size(sample);
                if (size < 0 || at < 0 || at + size > file.size()) {
                    return true;
                }
                index.add(at, (int) size, frames);
                at += size;
            }
        }
        return sample < samples;
    }

    /// Negative behind the end of the table.
    private long size(long sample) throws AudioException, InterruptedException {
        long at = sizes.from() + 12 + 4 * sample;
        return at + 4 > sizes.to() ? -1 : file.big(at, 4);
    }
}
