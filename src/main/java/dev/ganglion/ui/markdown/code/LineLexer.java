package dev.ganglion.ui.markdown.code;

import dev.ganglion.ui.markdown.code.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Colours texts whose lines say by their beginning what they are: differences and Markdown.
final class LineLexer {
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");

    private static final Map<Kind, Pattern> DIFF = Map.of(
            Kind.COMMENT, Pattern.compile("(?:diff |index |--- |\\+\\+\\+ |\\\\ No newline).*"),
            Kind.NAME, Pattern.compile("@@.*"),
            Kind.STRING, Pattern.compile("\\+(?!\\+\\+ ).*"),
            Kind.KEYWORD, Pattern.compile("-(?!-- ).*"));

    private static final Map<Kind, Pattern> MARKDOWN = Map.of(
            Kind.KEYWORD, Pattern.compile("#{1,6}(?:\\s.*|$)"),
            Kind.COMMENT, Pattern.compile("\\s*(?:>.*|`{3,}.*|~{3,}.*|[-*_]{3,}\\s*)"),
            Kind.NAME, Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])(?=\\s)"));

    private final Map<Kind, Pattern> kinds;
    private final boolean hasCode;
    private final List<Token> tokens = new ArrayList<>();

    private LineLexer(Map<Kind, Pattern> kinds, boolean hasCode) {
        this.kinds = kinds;
        this.hasCode = hasCode;
    }

    static List<Token> diff(String text) {
        return new LineLexer(DIFF, false).read(text);
    }

    static List<Token> markdown(String text) {
        return new LineLexer(MARKDOWN, true).read(text);
    }

    private List<Token> read(String text) {
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            line(text.substring(from, next));
            from = next;
        }
        return tokens;
    }

    private void line(String line) {
        for (var kind : kinds.entrySet()) {
            var matcher = kind.getValue().matcher(line);
            if (matcher.lookingAt() && matcher.end() > 0) {
                add(line.substring(0, matcher.end()), kind.getKey());
                rest(line.substring(matcher.end()));
                return;
            }
        }
        rest(line);
    }

    private void rest(String text) {
        int from = 0;
        var code = CODE.matcher(text);
        while (hasCode && code.find()) {
            add(text.substring(from, code.start()), Kind.PLAIN);
            add(code.group(), Kind.STRING);
            from = code.end();
        }
        add(text.substring(from), Kind.PLAIN);
    }

    private void add(String text, Kind kind) {
        if (text.isEmpty()) {
            return;
        }
        boolean same = !tokens.isEmpty() && tokens.getLast().kind() == kind;
        tokens.add(new Token(same ? tokens.removeLast().text() + text : text, kind));
    }
}
