package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import java.util.Map;

/// What the chunks of a WAV file say.
///
/// @param start of the samples in the file
/// @param length of the samples in bytes, those that are there
/// @param cut whether the file promises more of them
record WavLayout(PcmFormat format, SampleCode code, long start, long length, boolean cut) {
    private static final String WAV = "WAV";
    private static final int FIRST_CHUNK = 12;
    private static final int HEAD = 8;
    private static final int LINEAR = 1;
    private static final int FLOATING = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int EXTENDED = 24;
    private static final Map<Integer, String> FOREIGN = Map.of(2, "ADPCM", 0x11, "ADPCM", 0x31, "GSM", 0x55, "MP3");
    /// What writers put that do not know how much comes.
    private static final long OPEN_END = 0xFFFF_FFFFL;

    /// A file has a dozen chunks; this many come from one that only looks like it.
    private static final int MOST_CHUNKS = 10_000;

    static WavLayout of(Bytes file) throws AudioException, InterruptedException {
        long format = -1;
        long at = FIRST_CHUNK;
        for (int i = 0; i < MOST_CHUNKS && at + HEAD <= file.size(); i++) {
            long size = file.little(at + 4, 4);
            String name = file.mark(at);
            if (name.equals("fmt ")) {
                format = at + HEAD;
            } else if (name.equals("data") && format > 0) {
                return of(file, format, at + HEAD, size);
            }
            at += HEAD + size + (size & 1);
        }
        throw new AudioException(format < 0 ? new Broken(WAV) : new Empty());
    }

    private static WavLayout of(Bytes file, long format, long start, long promised)
            throws AudioException, InterruptedException {
        long channels = file.little(format + 2, 2);
        long rate = file.little(format + 4, 4);
        if (!PcmFormat.possible(rate, channels)) {
            throw new AudioException(new Broken(WAV));
        }
        SampleCode code = code(file, format);
        long frame = channels * code.bytes();
        long there = file.size() - start;
        boolean open = promised == OPEN_END || promised == 0;
        long length = (open ? there : Math.min(promised, there)) / frame * frame;
        if (length == 0) {
            throw new AudioException(new Empty());
        }
        return new WavLayout(new PcmFormat((int) rate, (int) channels), code, start, length, !open && promised > there);
    }

    private static SampleCode code(Bytes file, long format) throws AudioException, InterruptedException {
        int tag = (int) file.little(format, 2);
        int bits = (int) file.little(format + 14, 2);
        int kind = tag == EXTENSIBLE ? (int) file.little(format + EXTENDED, 2) : tag;
        return switch (kind) {
            case LINEAR ->
                switch (bits) {
                    case 8 -> SampleCode.BITS_8;
                    case 16 -> SampleCode.BITS_16;
                    case 24 -> SampleCode.BITS_24;
                    case 32 -> SampleCode.BITS_32;
                    default -> throw new AudioException(new Unsupported("samples of " + bits + " bits"));
                };
            case FLOATING -> bits == Double.SIZE ? SampleCode.DOUBLE : SampleCode.FLOAT;
            case A_LAW -> SampleCode.A_LAW;
            case MU_LAW -> SampleCode.MU_LAW;
            default ->
                throw new AudioException(new Unsupported(FOREIGN.getOrDefault(kind, "coding " + kind) + " in " + WAV));
        };
    }
}
