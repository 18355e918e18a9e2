package dev.ganglion.domain.gallery;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps the pictures that models drew: each in a file of its own in the user's picture folder, its facts
/// beside.
///
/// Every method blocks on the disk, is safe on any thread, and throws
/// [dev.ganglion.domain.StorageException] with a sentence for the user. An id that is not known changes
/// nothing.
public interface Gallery {
    /// What a list shows of a picture.
    ///
    /// @param thumbnail a PNG or JPEG of at most [Darkroom#SIDE] pixels a side; empty where it was no
    /// picture that can be read
    /// @param there whether its file still lies where it was put
    record Glimpse(Optional<Octets> thumbnail, boolean there) {}

    /// Keeps a picture: its file is whole on the disk when this returns, or there is none. What it was
    /// drawn from is written into PNG and JPEG files beside the pixels, which stay as they are.
    /// Interrupted, it keeps nothing.
    Drawn keep(Take take) throws InterruptedException;

    /// The next `most` pictures behind `after`, the newest first; from the beginning where there is none.
    List<Drawn> page(Wanted wanted, Optional<Drawn> after, int most);

    /// How many there are.
    int count(Wanted wanted);

    /// Empty where it is not kept any more.
    Optional<Drawn> find(String id);

    /// Empty where it is not kept any more.
    Optional<Glimpse> glimpse(String id);

    /// The whole picture as it lies in its file; empty where the file is not there any more.
    Optional<Picture> picture(String id);

    void favour(String id);

    void unfavour(String id);

    /// Puts them into the bin, from where [#restore] brings them back. Their files stay.
    void discard(Collection<String> ids);

    void restore(Collection<String> ids);

    /// Forgets them for good and deletes their files, where those lie in the folder of the gallery.
    void purge(Collection<String> ids);

    /// Notes that the file of a picture lies somewhere else now.
    void found(String id, Path file);

    /// What a file says it was drawn from. One that no Ganglion wrote and a damaged one say nothing.
    Optional<Recall> recall(Path file);

    /// Where new pictures are put.
    Path folder();
}
