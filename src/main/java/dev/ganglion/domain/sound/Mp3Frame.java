package dev.ganglion.domain.sound;

/// What the four bytes before each frame of MP3 say (MPEG 1, 2 and 2.5, layer III).
///
/// @param size of the frame in bytes, with these
/// @param rate of its samples in a second
/// @param samples of each channel in it
public record Mp3Frame(int size, int rate, int channels, int samples) {
    /// How many bytes say it.
    public static final int HEAD = 4;

    /// What other bytes say.
    public static final Mp3Frame NONE = new Mp3Frame(0, 0, 0, 0);

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[][] KILOBITS = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int SYNC = 0x7FF;
    private static final int LAYER_3 = 1;
    private static final int NO_VERSION = 1;
    private static final int MPEG_1 = 3;
    private static final int MONO = 3;
    private static final int GRANULE = 576;

    /// Reads them.
    ///
    /// @param bits those bytes, the first being the highest
    public static Mp3Frame of(int bits) {
        int version = (bits >>> 19) & 3;
        int kilobits = (bits >>> 12) & 0xF;
        int rate = (bits >>> 10) & 3;
        boolean frame = bits >>> 21 == SYNC && ((bits >>> 17) & 3) == LAYER_3 && version != NO_VERSION;
        if (!frame || kilobits == 0 || kilobits == 0xF || rate == 3) {
            return NONE;
        }
        int granules = version == MPEG_1 ? 2 : 1;
        int hertz = RATES[rate] >> (version == MPEG_1 ? 0 : version == 2 ? 1 : 2);
        int size = granules * 72 * KILOBITS[2 - granules][kilobits] * 1000 / hertz + ((bits >>> 9) & 1);
        return new Mp3Frame(size, hertz, ((bits >>> 6) & 3) == MONO ? 1 : 2, granules * GRANULE);
    }

    /// Whether there is none.
    public boolean none() {
        return size == 0;
    }

    /// Whether both can be of one sound.
    public boolean like(Mp3Frame other) {
        return rate == other.rate && channels == other.channels && samples == other.samples;
    }

    /// Where the sound's description ends and a tag of the encoder may be, in the first frame.
    public int tag() {
        if (samples == 2 * GRANULE) {
            return HEAD + (channels == 1 ? 17 : 32);
        }
        return HEAD + (channels == 1 ? 9 : 17);
    }

    double seconds() {
        return (double) samples / rate;
    }
}
