package dev.ganglion.ui.markdown.code;

import dev.ganglion.ui.markdown.code.Language.Trait;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The languages whose code is coloured, by the names that answers give them.
final class Languages {
    private static final String QUOTES = "\"'";
    private static final String QUOTES_AND_TICK = "\"'`";

    private static final Map<String, Language> BY_NAME = new HashMap<>();

    static {
        addWithBraces();
        addOthers();
    }

    private static void addWithBraces() {
        var braces = Set.of(Trait.BLOCK_COMMENTS);
        var triple = Set.of(Trait.BLOCK_COMMENTS, Trait.TRIPLE_QUOTES);
        add("java kotlin kt scala groovy", new Language(words("""
                abstract assert boolean break byte case catch char class const continue default do double else enum \
                extends false final finally float for fun if implements import in instanceof int interface is long \
                native new null object override package permits private protected public record return sealed short \
                static super switch synchronized this throw throws true try val var void volatile \
                when while yield"""), "//", QUOTES, triple));
        add("js javascript jsx mjs ts typescript tsx", new Language(words("""
                abstract any as async await boolean break case catch class const constructor continue declare \
                default delete do else enum export extends false finally for from function get if implements import in \
                instanceof interface keyof let namespace new null number of private protected public readonly return \
                set static string super switch this throw true try type typeof undefined unknown var void while \
                with yield"""), "//", QUOTES_AND_TICK, braces));
        add("c h cpp c++ cc hpp cs csharp", new Language(words("""
                alignas auto bool break case catch char class const constexpr continue default delete do double else \
                enum explicit extern false float for foreach friend goto if inline int internal is long namespace new \
                noexcept null nullptr operator out override private protected public readonly ref return sealed \
                short signed sizeof static string struct switch template this throw true try typedef typename union \
                unsigned using var virtual void volatile while"""), "//", QUOTES, braces));
        add("rust rs", new Language(words("""
                as async await bool break const continue crate dyn else enum extern f32 f64 false fn for i32 i64 if \
                impl in let loop match mod move mut pub ref return self Self static str struct super trait true type \
                u8 u32 u64 unsafe use usize where while"""), "//", "\"", braces));
        add("go golang", new Language(words("""
                any bool break byte case chan const continue default defer else error fallthrough false float64 for \
                func go goto if import int int64 interface map nil package range return rune select string struct \
                switch true type var"""), "//", QUOTES_AND_TICK, braces));
    }

    private static void addOthers() {
        add("python py", new Language(words("""
                and as assert async await break case class continue def del elif else except False finally for from \
                global if import in is lambda match None nonlocal not or pass raise return self True try while with \
                yield"""), "#", QUOTES, Set.of(Trait.TRIPLE_QUOTES)));
        add(
                "sql sqlite postgresql mysql",
                new Language(words("""
                add all alter and as asc avg begin between by case check column commit constraint count create cross \
                default delete desc distinct drop else end exists foreign from full group having if in index inner \
                insert integer into is join key left like limit max min not null offset on or order outer primary \
                references replace right rollback select set sum table text then transaction union unique update \
                using values view when where with"""), "--", QUOTES, Set.of(Trait.BLOCK_COMMENTS, Trait.CASELESS)));
        add("sh bash shell zsh console shellscript", new Language(words("""
                case cd do done echo elif else esac eval exec exit export fi for function if in local printf read \
                return set shift source sudo test then trap unset until while"""), "#", QUOTES, Set.of()));
        add("json json5 jsonc", new Language(words("true false null"), "", "\"", Set.of(Trait.KEYS)));
        add("yaml yml toml", new Language(words("true false null yes no on off"), "#", QUOTES, Set.of(Trait.KEYS)));
        add(
                "css scss less",
                new Language(
                        words("important media import root"), "", QUOTES, Set.of(Trait.BLOCK_COMMENTS, Trait.KEYS)));
        add("html xml svg xhtml vue", new Language(words(""), "", QUOTES, Set.of(Trait.TAGS)));
    }

    private Languages() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    private static void add(String names, Language language) {
        for (var name : words(names)) {
            BY_NAME.put(name, language);
        }
    }

    /// The language that an answer calls `name`.
    static Optional<Language> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
