package dev.ganglion.sandbox.value;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/// Writes a short text that a regular expression matches: alternatives, groups, classes and repetitions, no assertions
/// other than the anchors.
final class PatternText {
    private static final int MOST = 2_000;
    private static final String CANDIDATES = "abcxyzABCXYZ0123456789 _-.,:/@+#*é\t";

    private final String pattern;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private PatternText(String pattern) {
        this.pattern = pattern;
    }

    static Pattern compile(String pattern) throws Unsatisfiable {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new Unsatisfiable("not a regular expression: " + pattern);
        }
    }

    static String of(String pattern) throws Unsatisfiable {
        var matcher = compile(pattern);
        var text = new PatternText(pattern);
        text.alternatives(true);
        var written = text.written.toString();
        if (!matcher.matcher(written).find()) {
            throw new Unsatisfiable("no text found for the pattern " + pattern);
        }
        return written;
    }

    /// Writes the first alternative and passes over the others.
    private void alternatives(boolean first) throws Unsatisfiable {
        int mark = -1;
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                mark = mark < 0 ? written.length() : mark;
                at++;
            } else {
                piece();
            }
        }
        if (mark >= 0) {
            written.setLength(mark);
        }
        if (first && at < pattern.length()) {
            throw new Unsatisfiable("unbalanced pattern " + pattern);
        }
    }

    /// One atom with its repetition.
    private void piece() throws Unsatisfiable {
        int from = written.length();
        atom();
        var once = written.substring(from);
        int times = repetition();
        written.setLength(from);
        if (from + (long) times * once.length() > MOST) {
            throw new Unsatisfiable("the pattern wants a very long text");
        }
        written.repeat(once, times);
    }

    private void atom() throws Unsatisfiable {
        char c = pattern.charAt(at++);
        switch (c) {
            case '(' -> group();
            case '[' -> {
                int start = at - 1;
                at = classEnd();
                oneOf(pattern.substring(start, at));
            }
            case '\\' -> escape();
            case '.' -> written.append('a');
            case '^', '$' -> {}
            default -> written.append(c);
        }
    }

    private void group() throws Unsatisfiable {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new Unsatisfiable("assertions are not understood: " + pattern);
        }
        alternatives(false);
        at++;
    }

    private int classEnd() throws Unsatisfiable {
        int end = at + (pattern.startsWith("^", at) ? 2 : 1);
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= pattern.length()) {
            throw new Unsatisfiable("unbalanced pattern " + pattern);
        }
        return end + 1;
    }

    private void escape() throws Unsatisfiable {
        char c = pattern.charAt(at++);
        if (c == 'b' || c == 'B') {
            return;
        }
        if (c == 'p' || c == 'P') {
            int end = pattern.indexOf('}', at) + 1;
            oneOf(pattern.substring(at - 2, Math.max(end, at)));
            at = Math.max(end, at);
            return;
        }
        oneOf("\\" + c);
    }

    /// A character of a class: those that are read easily first.
    private void oneOf(String characters) throws Unsatisfiable {
        var allowed = compile(characters);
        int found = CANDIDATES
                .chars()
                .filter(c -> allowed.matcher(Character.toString(c)).matches())
                .findFirst()
                .orElseGet(() -> IntStream.range(' ', 0x3000)
                        .filter(c -> allowed.matcher(Character.toString(c)).matches())
                        .findFirst()
                        .orElse('a'));
        written.appendCodePoint(found);
    }

    /// How often the last atom is written: once where it may be absent, as often as it must be elsewhere.
    private int repetition() {
        if (at >= pattern.length()) {
            return 1;
        }
        int times = 1;
        switch (pattern.charAt(at)) {
            case '*', '+', '?' -> at++;
            case '{' -> {
                int end = pattern.indexOf('}', at);
                var bounds = pattern.substring(at + 1, Math.max(end, at + 1));
                if (!bounds.matches("\\d{1,5}(,\\d{0,5})?")) {
                    return 1;
                }
                times = Integer.parseInt(bounds.split(",", 2)[0]);
                at = end + 1;
            }
            default -> {
                return 1;
            }
        }
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return times;
    }
}
