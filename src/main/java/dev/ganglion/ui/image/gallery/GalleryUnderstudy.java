package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.page.Understudy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Goes through a gallery of pictures that are not there: a wall of them, one large, two compared. Reads
/// nothing.
final class GalleryUnderstudy {
    private static final int PICTURES = 60;

    private GalleryUnderstudy() {}

    /// Starts nothing.
    private static final class Still implements Background {
        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            return () -> {};
        }
    }

    /// With the same services, none of which is asked for anything.
    static Understudy of(GalleryServices services) {
        GalleryPane pane = new GalleryPane(new GalleryServices(
                new Still(), services.gallery(), services.pictures(), services.files(), services.uses()));
        GalleryViewModel shown = pane.model();
        return new Understudy(
                pane,
                List.of(
                        () -> shown.take(List.of()),
                        () -> shown.take(pictures()),
                        () -> shown.open(0),
                        shown::back,
                        () -> shown.picks().stretch(1),
                        shown::compare,
                        shown::back));
    }

    private static List<Drawn> pictures() {
        return IntStream.range(0, PICTURES)
                .mapToObj(Integer::toString)
                .map(GalleryUnderstudy::picture)
                .toList();
    }

    private static Drawn picture(String id) {
        Values values = Values.NONE.with("seed", new Value.Text(id)).with("negative_prompt", new Value.Text(id));
        return new Drawn(
                id,
                new Recall(id, id, new Filled(values, ""), List.of()),
                Instant.EPOCH,
                Duration.ZERO,
                Optional.of(Neurons.ZERO),
                true,
                new Drawn.Shape("image/png", 1, 1, 1),
                Path.of(id),
                true,
                Optional.empty());
    }
}
