package dev.ganglion.task.speech;

import dev.ganglion.task.speech.WordErrors.Kind;
import dev.ganglion.task.speech.WordErrors.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cheapest way from one text to another, word by word. Long texts are parted where the cheapest way
/// passes the middle of the first (Hirschberg), so that two rows of numbers are enough; short ones are
/// walked in one table.
final class Alignment {
    /// So many places of a table are kept at once.
    private static final long TABLE = 1 << 20;

    private final List<SpokenWord> said;
    private final List<SpokenWord> heard;
    private final int[] from;
    private final int[] to;
    private final List<Step> steps = new ArrayList<>();

    Alignment(List<SpokenWord> said, List<SpokenWord> heard) {
        this.said = said;
        this.heard = heard;
        Map<String, Integer> numbers = new HashMap<>();
        from = numbered(said, numbers);
        to = numbered(heard, numbers);
    }

    /// Numbers compare faster than words.
    private static int[] numbered(List<SpokenWord> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word.compared(), _ -> numbers.size()))
                .toArray();
    }

    /// A part of both texts: from a place, included, to another, excluded.
    private record Part(int low, int high, int left, int right) {
        boolean small() {
            return high - low < 2 || (long) (high - low + 1) * (right - left + 1) <= TABLE;
        }
    }

    List<Step> steps() throws InterruptedException {
        align(new Part(0, from.length, 0, to.length));
        return List.copyOf(steps);
    }

    private void align(Part part) throws InterruptedException {
        if (part.small()) {
            walk(part);
            return;
        }
        int middle = (part.low + part.high) >>> 1;
        int[] before = forward(part, middle);
        int[] after = backward(part, middle);
        int best = 0;
        for (int i = 1; i < before.length; i++) {
            if (before[i] + after[i] < before[best] + after[best]) {
                best = i;
            }
        }
        align(new Part(part.low, middle, part.left, part.left + best));
        align(new Part(middle, part.high, part.left + best, part.right));
    }

    /// What it costs to get from the beginning of the part to each place of the row `middle`.
    private int[] forward(Part part, int middle) throws InterruptedException {
        int[] row = counted(part.right - part.left + 1);
        for (int i = part.low; i < middle; i++) {
            heed();
            int corner = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int kept = corner + (from[i] == to[part.left + j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row;
    }

    /// What it costs to get from each place of the row `middle` to the end of the part.
    private int[] backward(Part part, int middle) throws InterruptedException {
        int last = part.right - part.left;
        int[] row = counted(last + 1);
        for (int j = 0; j <= last; j++) {
            row[j] = last - j;
        }
        for (int i = part.high - 1; i >= middle; i--) {
            heed();
            int corner = row[last]++;
            for (int j = last - 1; j >= 0; j--) {
                int kept = corner + (from[i] == to[part.left + j] ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(kept, Math.min(row[j], row[j + 1]) + 1);
            }
        }
        return row;
    }

    private void walk(Part part) throws InterruptedException {
        int[][] cost = table(part);
        List<Step> back = new ArrayList<>();
        int i = part.high - part.low;
        int j = part.right - part.left;
        while (i > 0 || j > 0) {
            boolean same = i > 0 && j > 0 && from[part.low + i - 1] == to[part.left + j - 1];
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + (same ? 0 : 1)) {
                back.add(both(same ? Kind.SAME : Kind.SUBSTITUTED, part.low + --i, part.left + --j));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
                back.add(new Step(
                        Kind.DELETED, Optional.of(said.get(part.low + --i).written()), Optional.empty()));
            } else {
                back.add(new Step(
                        Kind.INSERTED,
                        Optional.empty(),
                        Optional.of(heard.get(part.left + --j).written())));
            }
        }
        steps.addAll(back.reversed());
    }

    private Step both(Kind kind, int i, int j) {
        return new Step(
                kind,
                Optional.of(said.get(i).written()),
                Optional.of(heard.get(j).written()));
    }

    private int[][] table(Part part) throws InterruptedException {
        int[][] cost = new int[part.high - part.low + 1][];
        cost[0] = counted(part.right - part.left + 1);
        for (int i = 1; i < cost.length; i++) {
            heed();
            cost[i] = new int[cost[0].length];
            cost[i][0] = i;
            for (int j = 1; j < cost[i].length; j++) {
                int kept = cost[i - 1][j - 1] + (from[part.low + i - 1] == to[part.left + j - 1] ? 0 : 1);
                cost[i][j] = Math.min(kept, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
            }
        }
        return cost;
    }

    private static int[] counted(int length) {
        int[] row = new int[length];
        for (int j = 0; j < length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static void heed() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
