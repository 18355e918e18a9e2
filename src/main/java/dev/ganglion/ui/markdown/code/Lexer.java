package dev.ganglion.ui.markdown.code;

import dev.ganglion.ui.markdown.code.Language.Trait;
import dev.ganglion.ui.markdown.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Colours code in one pass: comments, strings, numbers, keywords, and names that are called or are keys.
/// It knows no grammar; what it does not recognise stays plain.
public final class Lexer {
    /// What [#open] says within a tag.
    private static final String TAG = "<";

    private final Language language;
    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private int plainFrom;
    private int at;
    private boolean inTag;

    /// What closes the comment or string that the code ends in; empty where it ends in none.
    private String open = "";

    private Lexer(Language language, String code) {
        this.language = language;
        this.code = code;
    }

    /// The tokens of `code`, which give it when joined; one plain token in a language that is not known.
    ///
    /// @param open what [#open] says of the code before
    public static List<Token> tokens(String languageName, String code, String open) {
        var name = languageName.toLowerCase(Locale.ROOT);
        if (name.equals("diff") || name.equals("patch")) {
            return LineLexer.diff(code);
        }
        if (name.equals("markdown") || name.equals("md")) {
            return LineLexer.markdown(code);
        }
        return Languages.named(name)
                .map(language -> new Lexer(language, code).read(open))
                .orElse(List.of(new Token(code, Kind.PLAIN)));
    }

    /// What is still open at the end of code that itself goes on with `open`: a comment, a string or a tag; empty when
    /// nothing is.
    public static String open(String languageName, String code, String open) {
        return Languages.named(languageName.toLowerCase(Locale.ROOT))
                .map(language -> {
                    var lexer = new Lexer(language, code);
                    lexer.read(open);
                    return lexer.inTag && lexer.open.isEmpty() ? TAG : lexer.open;
                })
                .orElse("");
    }

    private List<Token> read(String before) {
        if (before.equals(TAG)) {
            inTag = true;
        } else if (!before.isEmpty()) {
            int end = before.equals("`") ? endOfString('`', 0) : after(before, 0);
            inTag = language.has(Trait.TAGS) && before.length() == 1;
            add(before.startsWith("*") || before.startsWith("-") ? Kind.COMMENT : Kind.STRING, end);
        }
        while (at < code.length()) {
            char c = code.charAt(at);
            if (language.has(Trait.TAGS)) {
                tag(c);
            } else if (startsComment()) {
                add(Kind.COMMENT, endOfLine());
            } else if (language.has(Trait.BLOCK_COMMENTS) && code.startsWith("/*", at)) {
                add(Kind.COMMENT, after("*/", at + 2));
            } else if (language.quotes().indexOf(c) >= 0) {
                string(c);
            } else if (language.has(Trait.CHARACTERS) && c == '\'') {
                character();
            } else if (isSign(c)) {
                sign(c);
            } else if (Character.isDigit(c)) {
                add(Kind.NUMBER, endOfWord());
            } else if (isWord(c)) {
                word();
            } else {
                at++;
            }
        }
        plain(code.length());
        return tokens;
    }

    private void tag(char c) {
        if (code.startsWith("<!--", at)) {
            add(Kind.COMMENT, after("-->", at + 4));
        } else if (inTag && language.quotes().indexOf(c) >= 0) {
            string(c);
        } else if (inTag && isWord(c)) {
            char before = at == 0 ? ' ' : code.charAt(at - 1);
            add(before == '<' || before == '/' ? Kind.KEYWORD : Kind.NAME, endOfWord());
        } else {
            inTag = c == '<' || (inTag && c != '>');
            at++;
        }
    }

    private boolean startsComment() {
        var comment = language.comment();
        return !comment.isEmpty()
                && code.startsWith(comment, at)
                && (comment.length() > 1 || at == 0 || Character.isWhitespace(code.charAt(at - 1)));
    }

    private void string(char quote) {
        var triple = String.valueOf(quote).repeat(3);
        int end = language.has(Trait.TRIPLE_QUOTES) && code.startsWith(triple, at)
                ? after(triple, at + 3)
                : endOfString(quote, at + 1);
        add(hasKeys() && isKey(end) ? Kind.NAME : Kind.STRING, end);
    }

    /// A quoted character, or a quote that stands for something else.
    private void character() {
        int end = at + (at + 1 < code.length() && code.charAt(at + 1) == '\\' ? 3 : 2);
        if (end < code.length() && code.charAt(end) == '\'') {
            add(Kind.STRING, end + 1);
        } else {
            at++;
        }
    }

    /// Whether something begins here in this language because of where the sign stands.
    private boolean isSign(char c) {
        return switch (c) {
            case '#' -> language.has(Trait.HASH_NUMBERS) || (language.has(Trait.DIRECTIVES) && isFirstOfLine());
            case '[' -> language.has(Trait.SECTIONS) && isFirstOfLine();
            default -> false;
        };
    }

    private void sign(char c) {
        switch (c) {
            case '[' -> add(Kind.KEYWORD, endOfLine());
            default -> add(language.has(Trait.DIRECTIVES) ? Kind.KEYWORD : Kind.NUMBER, endOfWord());
        }
    }

    private boolean isFirstOfLine() {
        int before = at - 1;
        while (before >= 0 && (code.charAt(before) == ' ' || code.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || code.charAt(before) == '\n';
    }

    private int endOfString(char quote, int from) {
        int end = from;
        while (end < code.length() && code.charAt(end) != quote && (quote == '`' || code.charAt(end) != '\n')) {
            end += code.charAt(end) == '\\' ? 2 : 1;
        }
        open = end >= code.length() && quote == '`' ? "`" : "";
        return Math.min(code.length(), end < code.length() && code.charAt(end) == '\n' ? end : end + 1);
    }

    private void word() {
        int end = endOfWord();
        var word = code.substring(at, end);
        var known = language.has(Trait.CASELESS) ? word.toLowerCase(Locale.ROOT) : word;
        if (language.keywords().contains(known)) {
            add(Kind.KEYWORD, end);
        } else if (isName(word, end)) {
            add(Kind.NAME, end);
        } else {
            at = end;
        }
    }

    private boolean isName(String word, int end) {
        char first = word.charAt(0);
        if ((first == '$' && language.has(Trait.VARIABLES)) || (first == '@' && language.has(Trait.ANNOTATIONS))) {
            return word.length() > 1;
        }
        return hasKeys() ? isKey(end) : end < code.length() && code.charAt(end) == '(';
    }

    private boolean hasKeys() {
        return language.has(Trait.KEYS) || language.has(Trait.ASSIGNED_KEYS);
    }

    /// Whether what ends here is a key.
    private boolean isKey(int end) {
        int sign = end;
        while (sign < code.length() && code.charAt(sign) == ' ') {
            sign++;
        }
        return sign < code.length() && code.charAt(sign) == (language.has(Trait.ASSIGNED_KEYS) ? '=' : ':');
    }

    private boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@';
    }

    private boolean isDashed() {
        return hasKeys() || language.has(Trait.TAGS);
    }

    private int endOfWord() {
        int end = at + 1;
        while (end < code.length() && (isWord(code.charAt(end)) || isWithinWord(end))) {
            end++;
        }
        return end;
    }

    private boolean isWithinWord(int i) {
        return (code.charAt(i) == '-' && isDashed()) || isPointInNumber(i);
    }

    private boolean isPointInNumber(int i) {
        return code.charAt(i) == '.'
                && Character.isDigit(code.charAt(at))
                && i + 1 < code.length()
                && Character.isDigit(code.charAt(i + 1));
    }

    private int endOfLine() {
        int end = code.indexOf('\n', at);
        return end < 0 ? code.length() : end;
    }

    private int after(String close, int from) {
        int end = code.indexOf(close, from);
        open = end < 0 ? close : "";
        return end < 0 ? code.length() : end + close.length();
    }

    private void add(Kind kind, int end) {
        plain(at);
        tokens.add(new Token(code.substring(at, end), kind));
        at = end;
        plainFrom = end;
    }

    private void plain(int end) {
        if (end > plainFrom) {
            tokens.add(new Token(code.substring(plainFrom, end), Kind.PLAIN));
        }
    }
}
