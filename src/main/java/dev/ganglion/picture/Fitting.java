package dev.ganglion.picture;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Finds the best form of a picture within what a model takes.
final class Fitting {
    private static final float[] QUALITIES = {0.9f, 0.8f, 0.7f, 0.55f};
    private static final int THUMBNAIL = 192;
    private static final float THUMBNAIL_QUALITY = 0.85f;
    private static final int LEAST_SIDE = 32;

    private final PictureLimits limits;
    private final Original original;
    private final Set<Change> changes;
    private final boolean lossless;

    /// @param changes what was done to it already
    Fitting(PictureLimits limits, Original original, Set<Change> changes) {
        this.limits = limits;
        this.original = original;
        this.changes = EnumSet.noneOf(Change.class);
        this.changes.addAll(changes);
        lossless = !original.type().equals(Format.JPEG.type());
    }

    /// @param pixels all of it, upright, within the longest side
    /// @param bare its own file, where that may be sent
    Prepared fit(Pixels pixels, Optional<Picture> bare) throws PictureException, InterruptedException {
        if (Math.min(pixels.width(), pixels.height()) < limits.shortestSide()) {
            throw new PictureException(new Refusal.TooSmall(pixels.width(), pixels.height(), limits.shortestSide()));
        }
        boolean whole = pixels.width() == original.width() && pixels.height() == original.height();
        var kept = bare.filter(_ -> whole).filter(this::fits);
        return kept.isPresent() ? prepared(kept.get(), pixels) : encoded(pixels);
    }

    private Prepared encoded(Pixels pixels) throws PictureException, InterruptedException {
        boolean transparent = pixels.transparent();
        if (transparent || lossless) {
            var png = Encoder.png(pixels);
            if (fits(png)) {
                return prepared(png, pixels);
            }
        }
        if (transparent) {
            changes.add(Change.FLATTENED);
        }
        return lossy(transparent ? pixels.onWhite() : pixels);
    }

    private Prepared lossy(Pixels pixels) throws PictureException, InterruptedException {
        for (float quality : QUALITIES) {
            var jpeg = Encoder.jpeg(pixels, quality);
            if (fits(jpeg)) {
                return prepared(jpeg, pixels);
            }
        }
        int side = Math.max(pixels.width(), pixels.height()) * 3 / 4;
        if (side < LEAST_SIDE) {
            throw new PictureException(new Refusal.Bulky(limits.bytes()));
        }
        return lossy(Shrink.to(side, pixels));
    }

    private boolean fits(Picture picture) {
        return limits.types().contains(picture.type()) && picture.octets().length() <= limits.bytes();
    }

    private Prepared prepared(Picture picture, Pixels pixels) throws InterruptedException {
        if (pixels.width() != original.width() || pixels.height() != original.height()) {
            changes.add(Change.SCALED);
        }
        if (!original.type().isEmpty() && !original.type().equals(picture.type())) {
            changes.add(Change.CONVERTED);
        }
        return new Prepared(original, picture, pixels.width(), pixels.height(), changes, thumbnail(pixels));
    }

    private static Picture thumbnail(Pixels pixels) throws InterruptedException {
        var small = Shrink.to(THUMBNAIL, pixels);
        return small.transparent() ? Encoder.png(small) : Encoder.jpeg(small, THUMBNAIL_QUALITY);
    }
}
