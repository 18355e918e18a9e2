package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
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

    /// As a PNG of its size. Blocks; interruption ends it.
    public Picture picture(PictureReader encoder) throws PictureException, InterruptedException {
        int[] argb = new int[width * height];
        Arrays.fill(argb, BLACK);
        anew.stream().forEach(pixel -> argb[pixel] = WHITE);
        return encoder.read(argb, width, height, WHOLE).picture();
    }
}
