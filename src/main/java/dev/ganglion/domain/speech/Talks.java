package dev.ganglion.domain.speech;

import dev.ganglion.domain.Clip;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Keeps spoken conversations with their sound: no more than [#MOST_TURNS] and [#MOST_BYTES], the oldest go
/// first. Every method blocks on the disk, is safe on any thread, and throws
/// [dev.ganglion.domain.StorageException] with a sentence for the user. An id that is not known changes
/// nothing.
public interface Talks {
    /// Of all conversations together.
    int MOST_TURNS = 500;

    /// Of sound, of all conversations together.
    long MOST_BYTES = 200_000_000;

    /// A longer question is kept without its sound.
    long LONGEST_QUESTION = 32_000_000;

    /// The sound of a turn.
    ///
    /// @param question empty where it is not kept
    /// @param answer by the places of its passages
    record Sound(Optional<Clip> question, SortedMap<Integer, Clip> answer) {
        public Sound {
            answer = Collections.unmodifiableSortedMap(new TreeMap<>(answer));
        }
    }

    /// A turn with its sound.
    record Kept(TalkTurn turn, Sound sound) {}

    /// A conversation in a list.
    ///
    /// @param at when it was last spoken
    /// @param begins what was said first
    record Talk(String id, Instant at, String begins, int turns) {}

    /// Keeps a turn of that conversation, all of it or nothing; what was kept under its id before is
    /// replaced.
    void keep(String talk, Kept turn);

    /// Those that have turns, the newest first.
    List<Talk> list();

    /// The turns of a conversation, the oldest first.
    List<Kept> turns(String talk);

    /// Puts turns where [#restore] brings them back from, until [#purge].
    void discard(Set<String> turns);

    void restore(Set<String> turns);

    /// Forgets for good what is discarded.
    void purge();
}
