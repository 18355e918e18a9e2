package dev.ganglion.ui.markdown.find;

import dev.ganglion.ui.markdown.list.TextRange;
import java.util.List;
import java.util.regex.Pattern;

/// What is looked for. Any thread.
final class Needle {
    private final Pattern pattern;
    private final boolean empty;

    Needle(String words, boolean matchCase) {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        pattern = Pattern.compile(Pattern.quote(words), flags);
        empty = words.isEmpty();
    }

    boolean isEmpty() {
        return empty;
    }

    int count(String text) {
        var matcher = pattern.matcher(text);
        int count = 0;
        while (!empty && matcher.find()) {
            count++;
        }
        return count;
    }

    List<TextRange> in(String text) {
        return empty
                ? List.of()
                : pattern.matcher(text)
                        .results()
                        .map(result -> new TextRange(result.start(), result.end()))
                        .toList();
    }
}
