package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.rate.Converted;

/// Opens recordings of every format that is read here.
public final class Decoders {
    private Decoders() {}

    /// The samples of `recording` as they are in it. Whoever opens closes.
    public static PcmStream open(Recording recording) throws AudioException, InterruptedException {
        return Guarded.open(recording);
    }

    /// The same in another format: channels are mixed, and what the new rate cannot hold is filtered out.
    public static PcmStream open(Recording recording, PcmFormat format) throws AudioException, InterruptedException {
        return converted(open(recording), format);
    }

    /// `stream` in another format; closing that closes it.
    public static PcmStream converted(PcmStream stream, PcmFormat format) {
        return stream.format().equals(format) ? stream : new Converted(stream, format);
    }
}
