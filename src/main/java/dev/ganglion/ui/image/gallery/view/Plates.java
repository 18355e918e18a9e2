package dev.ganglion.ui.image.gallery.view;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.kit.Background;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads and decodes whole pictures off the UI thread.
public final class Plates {
    /// More pixels a side than this are shown as so many.
    private static final int LONGEST = 4_096;

    private final Background background;
    private final Gallery gallery;
    private final PictureReader reader;

    /// From the files of `gallery`.
    public Plates(Background background, Gallery gallery, PictureReader reader) {
        this.background = background;
        this.gallery = gallery;
        this.reader = reader;
    }

    /// Gives the picture of that id to `shown` once it is decoded. UI thread only.
    public Background.Job develop(String id, Consumer<Plate> shown) {
        return background.<Plate>start(
                yield -> yield.accept(plate(id)),
                plates -> shown.accept(plates.getLast()),
                () -> {},
                failure -> shown.accept(new Plate.Spoilt(String.valueOf(failure.getMessage()))));
    }

    private Plate plate(String id) throws InterruptedException {
        Optional<Octets> file = gallery.picture(id).map(Picture::octets);
        if (file.isEmpty()) {
            return new Plate.Missing();
        }
        try {
            return new Plate.Shown(Sheet.of(reader.show(file.get(), LONGEST)));
        } catch (PictureException unreadable) {
            Explanation why = unreadable.refusal().explanation();
            return new Plate.Spoilt(why.happened() + " " + why.todo());
        }
    }
}
