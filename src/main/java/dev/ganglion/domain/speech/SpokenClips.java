package dev.ganglion.domain.speech;

import dev.ganglion.domain.Clip;
import java.util.List;

/// Keeps what was spoken. Every method blocks on the disk, is safe on any thread, and throws
/// [dev.ganglion.domain.StorageException] with a sentence for the user. An id that is not known changes
/// nothing.
public interface SpokenClips {
    /// Keeps a text with its clips, all of it or nothing; what was kept under its id before is replaced.
    void keep(Spoken spoken, List<Clip> clips);

    /// The newest `most` whose text, model or parameters hold all of these words; of all for no words.
    List<Spoken> find(String words, int most);

    /// The clips of a text in their order; none when it is not kept any more.
    List<Clip> clips(String id);

    /// Puts it where [#restore] brings it back from, until [#purge].
    void discard(String id);

    void restore(String id);

    /// Forgets for good what is discarded.
    void purge();
}
