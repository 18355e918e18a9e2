package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Branches;
import java.util.List;

/// Which of several turns that answer or ask the same one is shown.
///
/// @param index from 0
/// @param count how many there are
public record Place(int index, int count) {
    /// There is no other one.
    public static final Place ONLY = new Place(0, 1);

    /// The place of that turn.
    public static Place of(Branches branches, String turn) {
        List<String> siblings = branches.siblings(turn);
        return siblings.size() < 2 ? ONLY : new Place(siblings.indexOf(turn), siblings.size());
    }

    boolean alone() {
        return count < 2;
    }

    boolean hasBefore() {
        return index > 0;
    }

    boolean hasAfter() {
        return index < count - 1;
    }
}
