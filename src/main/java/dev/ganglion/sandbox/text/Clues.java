package dev.ganglion.sandbox.text;

import dev.ganglion.sandbox.text.Keywords.Keyword;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a message offers to fill the fields of a form with: numbers, quotations, names, dates, addresses. What has been
/// drawn once is not drawn again, so that “from Rome to Paris” fills two fields. For one thread.
public final class Clues {
    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]{1,400})\"|“([^”]{1,400})”" + "|(?<!\\p{L})'([^']{1,400})'(?!\\p{L})|`([^`]{1,400})`");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"']*[\\w/]");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.])-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?: (?:de |of |la |the )?\\p{Lu}[\\p{L}'’-]*)*");
    private static final String SENTENCE_STARTS = ".!?:\n";

    private final String text;
    private final List<String> quoted;
    private final List<String> emails;
    private final List<String> urls;
    private final List<String> dates;
    private final List<String> times;
    private final List<BigDecimal> numbers;
    private final List<String> names;

    private Clues(String text) {
        this.text = text;
        var rest = new StringBuilder(text);
        urls = take(URL, rest);
        emails = take(EMAIL, rest);
        dates = take(DATE, rest);
        times = take(TIME, rest);
        quoted = take(QUOTED, rest);
        numbers = new ArrayList<>();
        take(NUMBER, rest).forEach(number -> numbers.add(new BigDecimal(number.replace(",", ""))));
        names = names(rest);
    }

    /// What there is in a text.
    public static Clues of(String text) {
        return new Clues(text);
    }

    /// The next number that fits.
    public Optional<BigDecimal> number(Predicate<BigDecimal> fits) {
        return draw(numbers, fits);
    }

    /// The next quotation.
    public Optional<String> quotation() {
        return draw(quoted, any -> true);
    }

    /// The next name of a person, a place or a thing, which is what begins with a capital letter.
    public Optional<String> name() {
        return draw(names, any -> true);
    }

    /// The next address of a mailbox.
    public Optional<String> email() {
        return draw(emails, any -> true);
    }

    /// The next address on the web.
    public Optional<String> url() {
        return draw(urls, any -> true);
    }

    /// The next date, written `2026-11-25`.
    public Optional<String> date() {
        return draw(dates, any -> true);
    }

    /// The next time of day.
    public Optional<String> time() {
        return draw(times, any -> true);
    }

    /// What follows one of these words: a whole name, else a single word.
    public Optional<String> after(String words) {
        var pattern = Pattern.compile(
                "\\b(?:" + words + ")\\s+(?:(?:the|an?|me|is|are)\\s+)?((?-i:" + NAME.pattern()
                        + ")|[\\p{L}][\\p{L}'’-]*)",
                Pattern.CASE_INSENSITIVE);
        var found = pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> Keywords.tells(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        found.ifPresent(names::remove);
        return found;
    }

    /// The first of these that the message mentions, whatever the case of its letters.
    public Optional<String> mentioned(List<String> candidates) {
        var said = " " + String.join(" ", Keywords.words(text.toLowerCase(Locale.ROOT))) + " ";
        return candidates.stream()
                .filter(each -> !each.isBlank())
                .filter(each -> said.contains(" "
                        + String.join(
                                " ",
                                Keywords.words(each.toLowerCase(Locale.ROOT).replace('_', ' '))) + " "))
                .findFirst();
    }

    /// The first part of the message that a pattern matches.
    public Optional<String> matching(Pattern pattern) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    /// The telling words, the most frequent first.
    public List<String> keywords() {
        return Keywords.of(text).stream().map(Keyword::word).toList();
    }

    /// What the message is about, in words that can stand after “about”.
    public String topic() {
        return Topic.of(text);
    }

    /// How many things the message asks for, `standard` where it does not say.
    public int amount(int standard) {
        return Numbers.amount(text, standard);
    }

    /// The message itself.
    public String text() {
        return text;
    }

    private static <T> Optional<T> draw(List<T> from, Predicate<T> fits) {
        var found = from.stream().filter(fits).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    /// Takes out what a pattern matches, and leaves blanks of the same length.
    private static List<String> take(Pattern pattern, StringBuilder rest) {
        var found = new ArrayList<String>();
        for (var match : pattern.matcher(rest.toString()).results().toList()) {
            found.add(content(match));
            rest.replace(match.start(), match.end(), "_".repeat(match.end() - match.start()));
        }
        return found;
    }

    private static String content(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return match.group(group);
            }
        }
        return match.group();
    }

    /// Words that begin a sentence may be capital for that reason only, so they come last.
    private static List<String> names(StringBuilder rest) {
        var sure = new ArrayList<String>();
        var doubtful = new ArrayList<String>();
        for (var match : NAME.matcher(rest).results().toList()) {
            var name = match.group();
            if (startsSentence(rest, match.start())) {
                int space = name.indexOf(' ');
                boolean common = !Keywords.tells(name.split(" ", 2)[0].toLowerCase(Locale.ROOT));
                if (common && space > 0) {
                    sure.add(name.substring(space + 1));
                } else if (!common) {
                    doubtful.add(name);
                }
            } else if (Keywords.tells(name.toLowerCase(Locale.ROOT))) {
                sure.add(name);
            }
        }
        sure.addAll(doubtful);
        return sure;
    }

    private static boolean startsSentence(StringBuilder text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || SENTENCE_STARTS.indexOf(text.charAt(before)) >= 0;
    }
}
