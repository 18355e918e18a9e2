package dev.ganglion.storage.words;

import dev.ganglion.domain.chat.Search.Mark;
import dev.ganglion.storage.words.Query.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Where the terms of a query are in a text, as far as an excerpt needs to know.
final class Matches {
    /// A term in its place.
    record Match(int term, Mark mark) {}

    private final String text;
    private final List<Term> terms;
    private final int room;
    private final List<Word> words = new ArrayList<>();
    private final List<Match> found = new ArrayList<>();
    private final BitSet seen = new BitSet();

    private Matches(String text, List<Term> terms, int room) {
        this.text = text;
        this.terms = terms;
        this.room = room;
    }

    /// Reads `text` until every term has been seen and `room` more chars.
    static Matches in(String text, Query query, int room) {
        Matches matches = new Matches(text, query.terms(), room);
        Word.each(text, matches::wantsMore);
        return matches;
    }

    /// By where they end.
    List<Match> found() {
        return found;
    }

    /// How many of the terms are there.
    int terms() {
        return seen.cardinality();
    }

    private boolean wantsMore(Word word) {
        words.add(word);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (endsHere(term)) {
                int start = words.get(words.size() - term.words().size()).start();
                found.add(new Match(i, new Mark(start, end(word, term.words().getLast()))));
                seen.set(i);
            }
        }
        return seen.cardinality() < terms.size()
                || word.start() < found.getLast().mark().end() + room;
    }

    private boolean endsHere(Term term) {
        List<String> wanted = term.words();
        int before = words.size() - wanted.size();
        if (before < 0 || !fits(words.getLast().folded(), wanted.getLast(), term.open())) {
            return false;
        }
        for (int i = 0; i < wanted.size() - 1; i++) {
            if (!words.get(before + i).folded().equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String word, String wanted, boolean open) {
        return open ? word.startsWith(wanted) : word.equals(wanted);
    }

    /// Where as much of `word` ends as was wanted.
    private int end(Word word, String wanted) {
        if (wanted.length() >= word.folded().length()) {
            return word.end();
        }
        int left = wanted.codePointCount(0, wanted.length());
        int at = word.start();
        while (at < word.end() && left > 0) {
            int character = text.codePointAt(at);
            left -= Letters.kind(character) == Letters.SILENT ? 0 : 1;
            at += Character.charCount(character);
        }
        return at;
    }
}
