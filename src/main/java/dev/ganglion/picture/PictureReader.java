package dev.ganglion.picture;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Reads pictures and makes of each what a model takes.
///
/// Every method blocks, for a fraction of a second usually and for several with hundreds of millions of pixels: call it
/// off the UI thread. Safe on any thread. One picture is read at a time, so that memory is bounded: 64 MiB of file, 96
/// of decoded pixels (300 beside the heap for a large progressive JPEG), and a few for what is sent; a program needs
/// one reader. Interruption ends a call.
///
/// PNG, JPEG, GIF, WebP and BMP are taken, of an animation the first frame. What fits the limits is sent as it is, less
/// its metadata; all else is scaled, set upright and written anew, as PNG where that is exact and fits, and as JPEG
/// otherwise. Nothing that a camera or an editor wrote beside the picture is sent.
public final class PictureReader {
    private static final int MOST_BYTES = 64 << 20;

    private final ReentrantLock one = new ReentrantLock();

    /// Reads a file.
    public Prepared read(Path file, PictureLimits limits) throws PictureException, InterruptedException {
        one.lockInterruptibly();
        try {
            return prepare(PictureFile.read(file, MOST_BYTES), limits);
        } finally {
            one.unlock();
        }
    }

    /// Reads the bytes of a file, such as those of a picture that was sent before.
    public Prepared read(Octets file, PictureLimits limits) throws PictureException, InterruptedException {
        one.lockInterruptibly();
        try {
            if (file.length() > MOST_BYTES) {
                throw new PictureException(new Refusal.TooLarge(file.length(), MOST_BYTES));
            }
            return prepare(file.toArray(), limits);
        } finally {
            one.unlock();
        }
    }

    /// Takes pixels, such as the clipboard's: row by row, each alpha, red, green and blue of 8 bits, not multiplied.
    ///
    /// @param argb `width` times `height` of them; not to be changed meanwhile
    public Prepared read(int[] argb, int width, int height, PictureLimits limits)
            throws PictureException, InterruptedException {
        if (width < 0 || height < 0 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height);
        }
        if (argb.length == 0) {
            throw new PictureException(new Refusal.Empty());
        }
        one.lockInterruptibly();
        try {
            var original = new Original("", width, height, 0);
            var pixels = Shrink.to(limits.longestSide(), new Pixels(argb, width, height));
            return new Fitting(limits, original, Set.of()).fit(pixels, Optional.empty());
        } finally {
            one.unlock();
        }
    }

    /// The pixels of a picture to look at, upright, with at most `longest` a side.
    public Pixels show(Octets file, int longest) throws PictureException, InterruptedException {
        one.lockInterruptibly();
        try {
            if (file.length() > MOST_BYTES) {
                throw new PictureException(new Refusal.TooLarge(file.length(), MOST_BYTES));
            }
            var bytes = file.toArray();
            var header = Structure.of(bytes).header();
            return Pixels.of(Decoder.decode(bytes, header), longest).upright(header.turn());
        } finally {
            one.unlock();
        }
    }

    private static Prepared prepare(byte[] file, PictureLimits limits) throws PictureException, InterruptedException {
        var structure = Structure.of(file);
        var header = structure.header();
        var rows = Decoder.decode(file, header);
        var pixels = Shrink.to(limits.longestSide(), rows).upright(header.turn());
        var bare = structure.bare().map(bytes -> new Picture(header.format().type(), Octets.of(bytes)));
        return new Fitting(limits, original(header, file.length), changes(header)).fit(pixels, bare);
    }

    private static Original original(Header header, int bytes) {
        return new Original(
                header.format().type(),
                header.sideways() ? header.height() : header.width(),
                header.sideways() ? header.width() : header.height(),
                bytes);
    }

    private static Set<Change> changes(Header header) {
        var changes = EnumSet.noneOf(Change.class);
        if (header.moving()) {
            changes.add(Change.FIRST_FRAME);
        }
        if (header.turn() != Exif.UPRIGHT) {
            changes.add(Change.TURNED);
        }
        if (header.annotated()) {
            changes.add(Change.METADATA_REMOVED);
        }
        return changes;
    }
}
