package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.latex.Latex;
import java.util.regex.Pattern;

/// Writes words so that Markdown reads them as words, with as few backslashes as that takes.
final class Escapes {
    private static final Pattern BLOCK =
            Pattern.compile("(?m)^(?:(#{1,6}(?:\\s|$)|>|[-+=]+(?:\\s|$)|~{3})|(\\d{1,9})([.)](?:\\s|$)))");
    private static final Pattern TASK = Pattern.compile("^\\[[ xX]](?=\\s|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\w{1,8}|\\w{1,32});");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final String text;
    private final boolean inTable;
    private final boolean inLink;
    private final StringBuilder out = new StringBuilder();

    private Escapes(String text, boolean inTable, boolean inLink) {
        this.text = text;
        this.inTable = inTable;
        this.inLink = inLink;
    }

    /// Words that stand in running text, in a cell of a table or in the text of a link.
    static String words(String text, boolean inTable, boolean inLink) {
        var escapes = new Escapes(text, inTable, inLink);
        for (int i = 0; i < text.length(); i++) {
            if (escapes.isMarkup(i)) {
                escapes.out.append('\\');
            }
            escapes.out.append(text.charAt(i));
        }
        return escapes.out.toString();
    }

    /// The beginnings of lines of what [#words] gave, where a block could begin.
    static String lineStarts(String source) {
        var safe = TASK.matcher(source).replaceFirst("\\\\$0");
        return BLOCK.matcher(safe).replaceAll(found -> found.group(1) != null ? "\\\\$1" : "$2\\\\$3");
    }

    private boolean isMarkup(int i) {
        return switch (text.charAt(i)) {
            case '\\' -> i + 1 == text.length() || PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0 || isEnd(i + 1);
            case '`' -> true;
            case '*' -> !(isSpace(i - 1) && isSpace(i + 1)) || isEnd(i - 1);
            case '_' -> !(isWord(i - 1) && isWord(i + 1)) && !(isSpace(i - 1) && isSpace(i + 1));
            case '~' -> !isSpace(i - 1);
            case '[' ->
                inLink || text.startsWith("](", text.indexOf(']', i)) || text.startsWith("]:", text.indexOf(']', i));
            case ']' -> inLink;
            case '<' -> i + 1 < text.length() && (isWord(i + 1) || "/!?".indexOf(text.charAt(i + 1)) >= 0);
            case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
            case '$' -> Latex.end(text, i) > 0;
            case '|' -> inTable;
            default -> false;
        };
    }

    private boolean isEnd(int i) {
        return i < 0 || i >= text.length() || text.charAt(i) == '\n';
    }

    private boolean isSpace(int i) {
        return isEnd(i) || Character.isWhitespace(text.charAt(i));
    }

    private boolean isWord(int i) {
        return !isEnd(i) && Character.isLetterOrDigit(text.charAt(i));
    }
}
