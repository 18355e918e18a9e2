package dev.ganglion.ui.markdown.latex;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// Reads formulas within running text. It reads up to the next delimiter and no farther, so that a text full of
/// dollars takes no longer than another one.
final class FormulaParser implements InlineContentParser {
    private static final String BRACKETS = "()[]";

    /// Makes a parser for each piece of running text.
    record Factory() implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var text = new StringBuilder();
        int before = scanner.peekPreviousCodePoint();
        text.append(Character.isLetterOrDigit(before) ? 'x' : ' ');
        var start = scanner.position();
        readToDelimiter(scanner, text);
        int end = Latex.end(text, 1);
        scanner.setPosition(start);
        for (int i = 1; i < end; i++) {
            scanner.next();
        }
        return end < 0 ? ParsedInline.none() : ParsedInline.of(new Formula(text.substring(1, end)), scanner.position());
    }

    private static void readToDelimiter(Scanner scanner, StringBuilder text) {
        char mark = read(scanner, text);
        char second = read(scanner, text);
        if (mark == '\\' && second != '(' && second != '[') {
            return;
        }
        char last = mark == '$' && second == '$' ? read(scanner, text) : second;
        while (scanner.hasNext()) {
            boolean delimiter = mark == '$' ? last == '$' : last == '\\' && BRACKETS.indexOf(scanner.peek()) >= 0;
            char next = read(scanner, text);
            if (delimiter) {
                read(scanner, text);
                return;
            }
            last = last == '\\' ? ' ' : next;
        }
    }

    /// The next character, which is added to `text`; a space at the end.
    private static char read(Scanner scanner, StringBuilder text) {
        if (!scanner.hasNext()) {
            return ' ';
        }
        char next = scanner.peek();
        text.append(next);
        scanner.next();
        return next;
    }
}
