package dev.ganglion.ui.markdown.code;

import java.util.Set;

/// What a lexer must know of a language. `comment` begins a comment to the end of the line, empty when none does.
record Language(Set<String> keywords, String comment, String quotes, Set<Trait> traits) {
    /// What some languages have.
    enum Trait {
        /// Comments between `/*` and `*/`.
        BLOCK_COMMENTS,
        /// Strings between three quotes.
        TRIPLE_QUOTES,
        /// Keywords in any case.
        CASELESS,
        /// A word or string before a colon is a key.
        KEYS,
        /// Tags between `<` and `>`.
        TAGS
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
