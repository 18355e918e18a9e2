package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.Pixels;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/// Which part of a picture is drawn anew. Immutable.
///
/// The service takes a picture of the same size that is white there and black elsewhere. No documentation
/// says which of both colours is which: this is how every published Stable Diffusion reads masks, and it
/// has not been confirmed against the service.
public final class Mask {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int LIGHT = 0x80;
    private static final PictureLimits WHOLE = new PictureLimits(1, Set.of("image/png"), 1 << 14, 1, 64 << 20);

    private final int width;
    private final int height;
    private final BitSet anew;

    /// @param anew the pixels that are drawn anew, row by row
    public Mask(int width, int height, BitSet anew) {
        this.width = width;
        this.height = height;
        this.anew = (BitSet) anew.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// A copy of the pixels that are drawn anew.
    public BitSet anew() {
        return (BitSet) anew.clone();
    }

    /// What such a PNG shows, which is drawn anew where it is light. Blocks; interruption ends it.
    public static Mask of(Picture picture, PictureReader reader) throws PictureException, InterruptedException {
        Pixels pixels = reader.show(picture.octets(), WHOLE.longestSide());
        int[] argb = pixels.multiplied();
        BitSet anew = new BitSet(argb.length);
        for (int i = 0; i < argb.length; i++) {
            anew.set(i, (argb[i] & 0xFF) >= LIGHT);
        }
        return new Mask(pixels.width(), pixels.height(), anew);
    }

    /// The id under which it is kept: the same for the same mask.
    public String id() {
        byte[] bits = anew.toByteArray();
        return Octets.of(ByteBuffer.allocate(2 * Integer.BYTES + bits.length)
                        .putInt(width)
                        .putInt(height)
                        .put(bits)
                        .array())
                .digest();
    }

    /// Whether it is one of that picture as it is sent.
    public boolean fits(Reference reference) {
        return width == reference.fitted().width()
                && height == reference.fitted().height();
    }

    /// As a PNG of its size. Blocks; interruption ends it.
    public Picture picture(PictureReader encoder) throws PictureException, InterruptedException {
        int[] argb = new int[width * height];
        Arrays.fill(argb, BLACK);
        anew.stream().forEach(pixel -> argb[pixel] = WHITE);
        return encoder.read(argb, width, height, WHOLE).picture();
    }
}
