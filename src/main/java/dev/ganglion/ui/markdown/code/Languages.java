package dev.ganglion.ui.markdown.code;

import static dev.ganglion.ui.markdown.code.Language.Trait.ANNOTATIONS;
import static dev.ganglion.ui.markdown.code.Language.Trait.ASSIGNED_KEYS;
import static dev.ganglion.ui.markdown.code.Language.Trait.BLOCK_COMMENTS;
import static dev.ganglion.ui.markdown.code.Language.Trait.CASELESS;
import static dev.ganglion.ui.markdown.code.Language.Trait.CHARACTERS;
import static dev.ganglion.ui.markdown.code.Language.Trait.DIRECTIVES;
import static dev.ganglion.ui.markdown.code.Language.Trait.HASH_NUMBERS;
import static dev.ganglion.ui.markdown.code.Language.Trait.KEYS;
import static dev.ganglion.ui.markdown.code.Language.Trait.SECTIONS;
import static dev.ganglion.ui.markdown.code.Language.Trait.TAGS;
import static dev.ganglion.ui.markdown.code.Language.Trait.TRIPLE_QUOTES;
import static dev.ganglion.ui.markdown.code.Language.Trait.VARIABLES;

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
        addOfTheJvm();
        addOfTheWeb();
        addOfSystems();
        addScripts();
        addData();
    }

    private static void addOfTheJvm() {
        add(
                "java scala groovy",
                new Language(words("""
                abstract assert boolean break byte case catch char class const continue def default do double else \
                enum extends false final finally float for if implements import instanceof int interface long native \
                new null object package permits private protected public record return sealed short static super \
                switch synchronized this throw throws trait true try val var void volatile when while with \
                yield"""), "//", QUOTES, Set.of(BLOCK_COMMENTS, TRIPLE_QUOTES, ANNOTATIONS)));
        add(
                "kotlin kt kts",
                new Language(words("""
                abstract actual annotation as break by catch class companion const constructor continue crossinline \
                data do else enum expect external false final finally for fun get if import in infix init inline \
                inner interface internal is lateinit null object open operator out override package private \
                protected public reified return sealed set super suspend tailrec this throw true try typealias val \
                value var vararg when where \
                while"""), "//", QUOTES, Set.of(BLOCK_COMMENTS, TRIPLE_QUOTES, ANNOTATIONS)));
    }

    private static void addOfTheWeb() {
        add(
                "js javascript jsx mjs cjs ts typescript tsx",
                new Language(words("""
                abstract any as async await boolean break case catch class const constructor continue debugger \
                declare default delete do else enum export extends false finally for from function get if implements \
                import in infer instanceof interface keyof let namespace never new null number of private protected \
                public readonly return satisfies set static string super switch this throw true try type typeof \
                undefined unknown var void while with \
                yield"""), "//", QUOTES_AND_TICK, Set.of(BLOCK_COMMENTS, ANNOTATIONS)));
        add("css scss less", new Language(words("""
                @charset @container @font-face @import @include @keyframes @layer @media @mixin @property @supports \
                @use important inherit initial none unset \
                auto"""), "", QUOTES, Set.of(BLOCK_COMMENTS, KEYS, HASH_NUMBERS)));
        add("html xml svg xhtml vue svelte htm", new Language(Set.of(), "", QUOTES, Set.of(TAGS)));
        add("php", new Language(words("""
                abstract and array as break case catch class clone const continue declare default do echo else \
                elseif empty enum extends false final finally fn for foreach function global if implements include \
                instanceof interface isset list match namespace new null or print private protected public readonly \
                require return static switch this throw trait true try unset use var while \
                yield"""), "//", QUOTES, Set.of(BLOCK_COMMENTS, VARIABLES)));
    }

    private static void addOfSystems() {
        add("c h cpp c++ cc cxx hpp cuda", new Language(words("""
                alignas alignof auto bool break case catch char class concept const consteval constexpr constinit \
                continue co_await co_return co_yield default delete do double else enum explicit export extern false \
                float for friend goto if inline int long mutable namespace new noexcept nullptr operator override \
                private protected public register requires return short signed size_t sizeof static static_assert \
                static_cast struct switch template this throw true try typedef typename union unsigned using virtual \
                void volatile while"""), "//", QUOTES, Set.of(BLOCK_COMMENTS, DIRECTIVES)));
        add("cs csharp c#", new Language(words("""
                abstract as async await base bool break byte case catch char checked class const continue decimal \
                default delegate do double else enum event explicit extern false finally fixed float for foreach get \
                goto if implicit in init int interface internal is lock long namespace new null object operator out \
                override params private protected public readonly record ref required return sbyte sealed set short \
                sizeof static string struct switch this throw true try typeof uint ulong unsafe using var virtual \
                void volatile when where while with yield"""), "//", QUOTES, Set.of(BLOCK_COMMENTS, DIRECTIVES)));
        add("rust rs", new Language(words("""
                as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i8 i16 \
                i32 i64 i128 if impl in isize let loop match mod move mut pub ref return self Self static str struct \
                super trait true type u8 u16 u32 u64 u128 union unsafe use usize where \
                while"""), "//", "\"", Set.of(BLOCK_COMMENTS, CHARACTERS)));
        add("go golang", new Language(words("""
                any bool break byte case chan complex128 const continue default defer else error fallthrough false \
                float32 float64 for func go goto if import int int8 int16 int32 int64 interface iota map nil package \
                range return rune select string struct switch true type uint uint8 uint16 uint32 uint64 uintptr \
                var"""), "//", QUOTES_AND_TICK, Set.of(BLOCK_COMMENTS)));
        add("swift", new Language(words("""
                as associatedtype async await break case catch class continue default defer deinit do else enum \
                extension fallthrough false fileprivate final for func get guard if import in init inout internal is \
                lazy let mutating nil open operator override private protocol public repeat rethrows return self \
                Self set some static struct subscript super switch throw throws true try typealias var weak where \
                while"""), "//", "\"", Set.of(BLOCK_COMMENTS, TRIPLE_QUOTES, ANNOTATIONS)));
    }

    private static void addScripts() {
        add("python py python3 ipython", new Language(words("""
                and as assert async await break case class continue def del elif else except False finally for from \
                global if import in is lambda match None nonlocal not or pass raise return self True try while with \
                yield"""), "#", QUOTES, Set.of(TRIPLE_QUOTES, ANNOTATIONS)));
        add("ruby rb", new Language(words("""
                alias and begin break case class def do else elsif end ensure false for if in module next nil not or \
                raise redo require rescue retry return self super then true undef unless until when while \
                yield"""), "#", QUOTES, Set.of(ANNOTATIONS, VARIABLES)));
        add(
                "sh bash shell zsh console shellscript shell-session dockerfile",
                new Language(words("""
                case cd do done echo elif else esac eval exec exit export fi for function if in local printf read \
                return set shift source sudo test then trap unset until while ADD CMD COPY ENTRYPOINT ENV EXPOSE \
                FROM RUN WORKDIR"""), "#", QUOTES, Set.of(VARIABLES)));
        add(
                "sql sqlite postgresql postgres mysql plsql tsql",
                new Language(words("""
                add all alter and as asc avg begin between bigint boolean by case check column commit constraint \
                count create cross date default delete desc distinct drop else end exists false foreign from full \
                group having if in index inner insert int integer into is join key left like limit max min not null \
                offset on or order outer over partition primary real references replace returning right rollback \
                select set sum table text then timestamp transaction true union unique update using values varchar \
                view when where with"""), "--", QUOTES_AND_TICK, Set.of(BLOCK_COMMENTS, CASELESS)));
    }

    private static void addData() {
        var literals = words("true false null yes no on off");
        add(
                "json json5 jsonc jsonl ndjson",
                new Language(words("true false null"), "//", "\"", Set.of(KEYS, BLOCK_COMMENTS)));
        add("yaml yml", new Language(literals, "#", QUOTES, Set.of(KEYS)));
        add(
                "toml ini conf properties dotenv env",
                new Language(literals, "#", QUOTES, Set.of(ASSIGNED_KEYS, SECTIONS, TRIPLE_QUOTES)));
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
