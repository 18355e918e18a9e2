package dev.ganglion.ui.image.gallery.wall;

import dev.ganglion.domain.gallery.Darkroom;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Gallery.Glimpse;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.Pixels;
import dev.ganglion.ui.image.gallery.view.Sheet;
import dev.ganglion.ui.kit.Background;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The thumbnails that were seen last, read and decoded off the UI thread, the visible ones first. UI
/// thread only.
public final class Thumbnails {
    /// Enough for a few screens; beyond it those that were not seen for the longest time go.
    private static final long MOST_BYTES = 16L << 20;

    private static final int BATCH = 12;

    /// One of them and whose it is.
    private record Loaded(String id, Thumb thumb) {}

    private final Background background;
    private final Gallery gallery;
    private final PictureReader reader = new PictureReader();
    private final Map<String, Thumb> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private Consumer<String> arrived = _ -> {};
    private List<String> wanted = List.of();
    private int side = Darkroom.SIDE;
    private long bytes;
    private boolean loading;

    /// From `gallery`.
    public Thumbnails(Background background, Gallery gallery) {
        this.background = background;
        this.gallery = gallery;
    }

    /// Tells `listener` the id of each thumbnail that has come.
    void onArrival(Consumer<String> listener) {
        arrived = listener;
    }

    /// Why the last ones did not come; empty when they did.
    public ReadOnlyStringProperty failure() {
        return failure.getReadOnlyProperty();
    }

    /// Empty while it is not here.
    public Optional<Thumb> of(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /// Forgets one that has changed, and fetches it again where it is still wanted.
    public void renew(String id) {
        Thumb old = kept.remove(id);
        bytes -= old == null ? 0 : old.bytes();
        arrived.accept(id);
        load();
    }

    /// Fetches those ids, and no others that are not on their way yet.
    ///
    /// @param longest in pixels of the screen
    void want(List<String> ids, int longest) {
        wanted = List.copyOf(ids);
        side = Math.min(Darkroom.SIDE, longest);
        load();
    }

    private void load() {
        List<String> next =
                wanted.stream().filter(id -> !kept.containsKey(id)).limit(BATCH).toList();
        if (loading || next.isEmpty()) {
            return;
        }
        loading = true;
        int longest = side;
        background.<Loaded>start(
                yield -> {
                    for (String id : next) {
                        yield.accept(new Loaded(id, thumb(id, longest)));
                    }
                },
                batch -> batch.forEach(this::keep),
                () -> ended(""),
                problem -> failed(String.valueOf(problem.getMessage())));
    }

    private void ended(String reason) {
        loading = false;
        failure.set(reason);
        load();
    }

    /// What could not be read is asked for again when somebody scrolls.
    private void failed(String reason) {
        wanted = List.of();
        ended(reason);
    }

    private void keep(Loaded loaded) {
        kept.put(loaded.id(), loaded.thumb());
        bytes += loaded.thumb().bytes();
        for (String eldest : new ArrayList<>(kept.keySet())) {
            if (bytes <= MOST_BYTES || wanted.contains(eldest)) {
                break;
            }
            Thumb gone = kept.remove(eldest);
            bytes -= gone == null ? 0 : gone.bytes();
        }
        arrived.accept(loaded.id());
    }

    private Thumb thumb(String id, int longest) throws InterruptedException {
        Optional<Glimpse> glimpse = gallery.glimpse(id);
        if (glimpse.isEmpty() || glimpse.get().thumbnail().isEmpty()) {
            return new Thumb(Optional.empty(), glimpse.map(Glimpse::there).orElse(false));
        }
        try {
            Pixels pixels = reader.show(glimpse.get().thumbnail().get(), longest);
            return new Thumb(Optional.of(Sheet.image(pixels)), glimpse.get().there());
        } catch (PictureException damaged) {
            return new Thumb(Optional.empty(), glimpse.get().there());
        }
    }
}
