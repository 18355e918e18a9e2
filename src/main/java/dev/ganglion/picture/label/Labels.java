package dev.ganglion.picture.label;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.gallery.Darkroom;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import java.util.Optional;
import java.util.Set;

/// What the gallery needs of pictures: their size, a thumbnail, and their captions.
public final class Labels implements Darkroom {
    /// A caption of more is neither written nor read.
    static final int MOST_BYTES = 1 << 18;

    /// Under which name this program finds its own facts again.
    static final String KEYWORD = "Ganglion";

    private static final int MOST_THUMBNAIL = 48_000;
    private static final PictureLimits THUMBNAIL =
            new PictureLimits(1, Set.of("image/png", "image/jpeg"), SIDE, 1, MOST_THUMBNAIL);

    private final PictureReader reader;

    /// Looks at pictures through `reader`, one at a time.
    public Labels(PictureReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Proof> proof(Picture picture) throws InterruptedException {
        try {
            var prepared = reader.read(picture.octets(), THUMBNAIL);
            var original = prepared.original();
            return Optional.of(new Proof(
                    original.type(),
                    (int) original.width(),
                    (int) original.height(),
                    prepared.picture().octets()));
        } catch (PictureException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Octets inscribed(Octets file, Caption caption) {
        byte[] bytes = file.toArray();
        if (PngText.marks(bytes)) {
            return PngText.inscribed(bytes, caption).map(Octets::of).orElse(file);
        }
        return JpegComment.marks(bytes)
                ? JpegComment.inscribed(bytes, caption).map(Octets::of).orElse(file)
                : file;
    }

    @Override
    public Optional<String> facts(Octets file) {
        byte[] bytes = file.toArray();
        if (PngText.marks(bytes)) {
            return PngText.facts(bytes);
        }
        return JpegComment.marks(bytes) ? JpegComment.facts(bytes) : Optional.empty();
    }
}
