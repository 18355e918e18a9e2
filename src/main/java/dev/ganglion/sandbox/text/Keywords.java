package dev.ganglion.sandbox.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text, and those among them that say what it is about.
final class Keywords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’-][\\p{L}\\d]+)*[+#]*");
    private static final Set<String> STOP = stopWords();
    private static final List<String> SPARE = List.of("its use", "its limits");
    private static final List<String> NOTHING = List.of("the request", "its wording", "its purpose");

    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int LONGEST_GROUP = 2;

    private Keywords() {}

    /// A word, or a few that stand together, and how often they occur, in the form first written.
    record Keyword(String word, int times) {}

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /// The telling words, the most frequent first and among equals the earliest; at least three.
    static List<Keyword> of(String text) {
        var found = new LinkedHashMap<String, Keyword>();
        for (var words : neighbours(text)) {
            found.merge(
                    words.toLowerCase(Locale.ROOT),
                    new Keyword(words, 1),
                    (old, more) -> new Keyword(old.word(), old.times() + 1));
        }
        var ranked = new ArrayList<>(found.values());
        ranked.sort(Comparator.comparingInt(Keyword::times).reversed());
        var spare = ranked.isEmpty() ? NOTHING : SPARE;
        spare.forEach(word -> ranked.add(new Keyword(word, 0)));
        return List.copyOf(ranked.subList(0, Math.clamp(found.size(), FEWEST, MOST)));
    }

    /// Telling words, those with nothing but a space between them joined, such as “virtual threads”.
    private static List<String> neighbours(String text) {
        var found = new ArrayList<String>();
        int end = -1;
        int joined = 0;
        for (var match : WORD.matcher(text).results().toList()) {
            if (!tells(match.group().toLowerCase(Locale.ROOT))) {
                continue;
            }
            boolean near = end >= 0 && match.start() == end + 1 && text.charAt(end) == ' ' && joined < LONGEST_GROUP;
            joined = near ? joined + 1 : 1;
            found.add(near ? found.removeLast() + " " + match.group() : match.group());
            end = match.end();
        }
        return found;
    }

    static boolean tells(String lowerCased) {
        return !STOP.contains(lowerCased) && lowerCased.length() > 1 && !Character.isDigit(lowerCased.charAt(0));
    }

    private static Set<String> stopWords() {
        var words = new HashSet<String>();
        Map<String, List<String>> sections = Sections.of("words.txt");
        sections.getOrDefault("stop", List.of()).forEach(line -> words.addAll(List.of(line.split(" "))));
        return Set.copyOf(words);
    }
}
