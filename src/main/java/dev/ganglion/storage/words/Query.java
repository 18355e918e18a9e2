package dev.ganglion.storage.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody searches for: terms that must all be there. What stands between spaces is a term, and so is what
/// stands between double quotes; nothing else in it has a meaning.
///
/// @param terms none where the text has no word
public record Query(List<Term> terms) {
    /// A longer text is searched for by its beginning.
    private static final int LONGEST = 500;

    private static final int MOST_TERMS = 32;

    /// Words that follow one another.
    ///
    /// @param open whether the last word may be only the beginning of one
    /// @param quoted whether it stood in quotes
    public record Term(List<String> words, boolean open, boolean quoted) {
        public Term {
            words = List.copyOf(words);
        }

        private Term opened() {
            return new Term(words, true, quoted);
        }

        private String match() {
            return '"' + String.join(" ", words) + '"' + (open ? " *" : "");
        }

        /// What else a text has that has this.
        private Stream<String> besides() {
            List<String> whole = open ? words.subList(0, words.size() - 1) : words;
            return Stream.concat(Repeats.of(whole).stream(), Pairs.of(whole).stream())
                    .map(word -> '"' + word + '"');
        }
    }

    public Query {
        terms = List.copyOf(terms);
    }

    /// What `text` searches for.
    public static Query of(String text) {
        String fit = text.substring(0, Math.min(LONGEST, text.length()));
        List<Term> terms = new ArrayList<>();
        String[] quoted = fit.split("\"", -1);
        for (int i = 0; i < quoted.length; i++) {
            boolean closed = i % 2 == 1 && i < quoted.length - 1;
            for (String chunk : closed ? List.of(quoted[i]) : List.of(quoted[i].split("\\s+"))) {
                add(terms, Word.of(chunk), closed);
            }
        }
        return new Query(terms.subList(0, Math.min(MOST_TERMS, terms.size()))).opened();
    }

    private static void add(List<Term> terms, List<Word> words, boolean closed) {
        if (words.isEmpty()) {
            return;
        }
        Word end = words.getLast();
        boolean paired =
                end.spare() && words.size() > 1 && words.get(words.size() - 2).end() == end.end();
        List<Word> meant = paired ? words.subList(0, words.size() - 1) : words;
        terms.add(new Term(meant.stream().map(Word::folded).toList(), end.spare() && !paired, closed));
    }

    /// With the last word as the beginning of one, unless it is in quotes.
    private Query opened() {
        if (terms.isEmpty() || terms.getLast().quoted()) {
            return this;
        }
        List<Term> opened = new ArrayList<>(terms);
        opened.add(opened.removeLast().opened());
        return new Query(opened);
    }

    /// Whether it finds nothing, since it has no words.
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /// The query as FTS5 reads it. What is rare comes first, since that leads.
    public String match() {
        return Stream.concat(
                        terms.stream().flatMap(Term::besides).distinct(),
                        terms.stream().map(Term::match))
                .collect(Collectors.joining(" "));
    }
}
