package dev.ganglion.ui.image;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.domain.gallery.Wanted;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A gallery on a disk that is full.
public final class FullGallery implements Gallery {
    @Override
    public Drawn keep(Take take) {
        throw new StorageException("The disk is full.", null);
    }

    @Override
    public List<Drawn> page(Wanted wanted, Optional<Drawn> after, int most) {
        return List.of();
    }

    @Override
    public int count(Wanted wanted) {
        return 0;
    }

    @Override
    public Optional<Drawn> find(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Glimpse> glimpse(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<Picture> picture(String id) {
        return Optional.empty();
    }

    @Override
    public void favour(String id) {}

    @Override
    public void unfavour(String id) {}

    @Override
    public void discard(Collection<String> ids) {}

    @Override
    public void restore(Collection<String> ids) {}

    @Override
    public void purge(Collection<String> ids) {}

    @Override
    public void found(String id, Path file) {}

    @Override
    public Optional<Recall> recall(Path file) {
        return Optional.empty();
    }

    @Override
    public Path folder() {
        return Path.of("");
    }
}
