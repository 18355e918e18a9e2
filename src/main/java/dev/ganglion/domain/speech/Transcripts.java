package dev.ganglion.domain.speech;

import java.util.List;
import java.util.Optional;

/// Keeps transcripts. Every method blocks on the disk, is safe on any thread, and throws
/// [dev.ganglion.domain.StorageException] with a sentence for the user.
public interface Transcripts {
    /// One that is kept.
    record Kept(Hearing hearing, Script script) {}

    /// One in a list.
    ///
    /// @param excerpt how it begins, or what stands around the words that were searched for
    record Found(Hearing hearing, String excerpt) {}

    /// Keeps it, in the place of what was kept of the same hearing.
    void keep(Kept transcript);

    /// Those whose text or file name has all these words, the newest first; all of them where there is no
    /// word.
    ///
    /// @param most how many at most
    List<Found> search(String words, int most);

    /// The one of that id, unless it is discarded.
    Optional<Kept> find(String id);

    /// Takes it away; [#restore] brings it back for a day.
    void discard(String id);

    void restore(String id);
}
