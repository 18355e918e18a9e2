package dev.ganglion.storage.words;

import dev.ganglion.domain.chat.Search.Mark;
import dev.ganglion.storage.words.Matches.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line of a text around the words that were searched for.
///
/// @param marks where they are in it, in order and apart
public record Excerpt(String text, List<Mark> marks) {
    private static final int LONGEST = 180;
    private static final int BEFORE = 40;

    /// How far a cut may go to spare a word.
    private static final int GIVE = 16;

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /// From that of `parts` which has most of the words, or the first of them.
    public static Excerpt of(List<String> parts, Query query) {
        String best = parts.isEmpty() ? "" : parts.getFirst();
        Matches matches = Matches.in("", query, LONGEST);
        for (String part : parts) {
            Matches here = Matches.in(part, query, LONGEST);
            if (here.terms() > matches.terms()) {
                best = part;
                matches = here;
            }
            if (matches.terms() == query.terms().size()) {
                break;
            }
        }
        return around(best, matches.found());
    }

    private static Excerpt around(String text, List<Match> matches) {
        int centre = centre(matches);
        int from = centre <= BEFORE ? 0 : cut(text, centre - BEFORE, 1);
        int to = from + LONGEST >= text.length() ? text.length() : cut(text, from + LONGEST, -1);
        return line(text, from, to, marks(matches, from, to));
    }

    /// Where the first match is of those that have most different ones in reach.
    private static int centre(List<Match> matches) {
        int centre = 0;
        long most = 0;
        for (int i = 0; i < matches.size(); i++) {
            int start = matches.get(i).mark().start();
            long terms = matches.subList(i, matches.size()).stream()
                    .takeWhile(match -> match.mark().end() <= start + LONGEST - BEFORE)
                    .map(Match::term)
                    .distinct()
                    .count();
            if (terms > most) {
                centre = start;
                most = terms;
            }
        }
        return centre;
    }

    /// The nearest place for a cut that way: after a space, or at least between characters.
    private static int cut(String text, int at, int way) {
        for (int i = 0; i < GIVE; i++) {
            if (Character.isWhitespace(text.charAt(at + i * way - 1))) {
                return at + i * way;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static List<Mark> marks(List<Match> matches, int from, int to) {
        List<Mark> apart = new ArrayList<>();
        matches.stream()
                .map(Match::mark)
                .filter(mark -> mark.start() >= from && mark.start() < to)
                .map(mark -> new Mark(mark.start(), Math.min(mark.end(), to)))
                .sorted(Comparator.comparingInt(Mark::start))
                .forEach(mark -> {
                    boolean joins = !apart.isEmpty() && apart.getLast().end() >= mark.start();
                    Mark before = joins ? apart.removeLast() : mark;
                    apart.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
                });
        return apart;
    }

    /// White space becomes one space, and what was cut off three dots.
    private static Excerpt line(String text, int from, int to, List<Mark> marks) {
        StringBuilder line = new StringBuilder(from > 0 ? "…" : "");
        int[] places = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            places[i - from] = line.length();
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        places[to - from] = line.length();
        List<Mark> moved = marks.stream()
                .map(mark -> new Mark(places[mark.start() - from], places[mark.end() - from]))
                .toList();
        return new Excerpt(line.toString().stripTrailing() + (to < text.length() ? "…" : ""), moved);
    }
}
