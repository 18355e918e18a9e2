package dev.ganglion.ui.markdown.find;

import java.util.Arrays;
import java.util.Optional;

/// How many matches each row has; rows that have not been looked at are told apart from those without any.
final class Counts {
    static final int UNKNOWN = -1;

    private int[] counts;
    private int size;

    Counts(int[] counts) {
        this.counts = counts.clone();
        this.size = counts.length;
    }

    int size() {
        return size;
    }

    int of(int row) {
        return row < size ? counts[row] : UNKNOWN;
    }

    void set(int row, int count) {
        counts[row] = count;
    }

    /// Rows have become others, which have not been looked at.
    void replace(int from, int removed, int added) {
        int now = size + added - removed;
        var room = now > counts.length ? Arrays.copyOf(counts, Math.max(now, counts.length * 2)) : counts;
        System.arraycopy(counts, from + removed, room, from + added, size - from - removed);
        Arrays.fill(room, from, from + added, UNKNOWN);
        counts = room;
        size = now;
    }

    int total() {
        return before(size);
    }

    /// How many matches are in the rows before `row`.
    int before(int row) {
        int sum = 0;
        for (int i = 0; i < Math.min(row, size); i++) {
            sum += Math.max(0, counts[i]);
        }
        return sum;
    }

    /// The match after `match`, or the first of all after the last.
    Optional<Match> after(Match match) {
        if (match.index() + 1 < of(match.row())) {
            return Optional.of(new Match(match.row(), match.index() + 1));
        }
        return from(match.row() + 1);
    }

    /// The first match in `row` or a later one, or the first of all.
    Optional<Match> from(int row) {
        for (int i = 0; i < size; i++) {
            int at = (row + i) % size;
            if (counts[at] > 0) {
                return Optional.of(new Match(at, 0));
            }
        }
        return Optional.empty();
    }

    /// The match before `match`, or the last of all before the first.
    Optional<Match> before(Match match) {
        if (match.index() > 0) {
            return Optional.of(new Match(match.row(), Math.min(match.index(), of(match.row())) - 1));
        }
        for (int i = 1; i <= size; i++) {
            int at = Math.floorMod(match.row() - i, size);
            if (counts[at] > 0) {
                return Optional.of(new Match(at, counts[at] - 1));
            }
        }
        return Optional.empty();
    }
}
