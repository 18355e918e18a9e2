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
        /// A word before an equals sign is a key.
        ASSIGNED_KEYS,
        /// Tags between `<` and `>`.
        TAGS,
        /// One character between single quotes, which stand for something else, too.
        CHARACTERS,
        /// Words that begin with a dollar are names.
        VARIABLES,
        /// Words that begin with an at sign are names.
        ANNOTATIONS,
        /// A hash at the beginning of a line begins an instruction.
        DIRECTIVES,
        /// Numbers after a hash, such as colours.
        HASH_NUMBERS,
        /// Headings between brackets at the beginning of a line.
        SECTIONS
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
