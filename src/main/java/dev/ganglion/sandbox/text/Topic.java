package dev.ganglion.sandbox.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Finds the words in a message that can stand after “about”.
final class Topic {
    private static final int LONGEST = 70;
    private static final Pattern POLITE =
            phrase("^((please|hi|hello|hey|so|ok|okay|now|and|then),? |(can|could|would|will) you (please |kindly )?"
                    + "|i (want|need|would like|'d like) (you )?to |help me (to )?|let's |let us )+");
    private static final Pattern MANNER = phrase(
            "[,;]? ?\\b(please|in (great |full |some |more )?(detail|depth)|in \\d[\\d,.]* words|step by step|briefly"
                    + "|thoroughly|with (an? |some )?(code |worked )?examples?( in \\w+)?"
                    + "|(as|in) an? (bulleted |short )?(table|list)"
                    + "|for (a beginner|beginners))\\b");
    private static final List<Pattern> ABOUT = List.of(
            phrase("^(write|give|make|create|draft|compose|prepare|tell|show)\\b.{0,60}?"
                    + " (about|on|of|for|explaining) (.+)"),
            phrase("^(explain|describe|define|compare|discuss|summari[sz]e|list|outline|tell me|show me|name|suggest)"
                    + "( to me)?( me)?( about| all)?:? (.+)"),
            phrase("^((?:the )?(?:pros and cons|advantages|differences?|history|benefits|meaning|causes) .+)"),
            phrase("^(what|who)('s| is| are| was| were) (.+)"),
            phrase("^(write|give|make|create|draft|compose|prepare|implement|build|code)( me)?( up)? (.+)"));
    private static final Pattern COUNT =
            phrase("^(the |some |a few )?(top )?(\\d+|three|four|five|six|seven|eight|nine|ten|several)"
                    + " (best |good |simple )?");

    private Topic() {}

    static String of(String message) {
        var whole = sentence(message);
        var sentence = MANNER.matcher(withoutSign(whole)).replaceAll("").strip();
        var plain = POLITE.matcher(sentence).replaceFirst("").strip();
        var clause = clause(plain);
        if (!clause.isEmpty()) {
            return shorten(clause, UnaryOperator.identity());
        }
        return shorten(whole.endsWith("?") ? whole : withoutSign(whole), text -> "“" + text + "”");
    }

    private static String clause(String plain) {
        var how = phrase("^how (do|can|could|should|would) (i|we|you|one) (.+)").matcher(plain);
        if (how.matches()) {
            return "how to " + how.group(3);
        }
        var works = phrase("^how (do|did) (.+)").matcher(plain);
        if (works.matches()) {
            return "how " + works.group(2);
        }
        for (var about : ABOUT) {
            var match = about.matcher(plain);
            if (match.matches()) {
                return uncounted(lowered(match.group(match.groupCount())));
            }
        }
        boolean few = plain.split(" ").length <= 4
                && !plain.isEmpty()
                && !plain.matches("(?i)(i|why|is|are|when|where)\\b.*");
        return few ? lowered(plain) : "";
    }

    /// “The five largest planets” are the largest planets, “ten names for a cat” names for a cat.
    private static String uncounted(String text) {
        var article = text.startsWith("the ") ? "the " : "";
        var rest = COUNT.matcher(text);
        return rest.find() ? article + text.substring(rest.end()) : text;
    }

    /// The last question of a message, else its first sentence.
    private static String sentence(String message) {
        var sentences = Arrays.stream(message.strip().split("(?<=[.!?])\\s+|\\n+"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        var chosen = sentences.reversed().stream()
                .filter(text -> text.endsWith("?"))
                .findFirst()
                .orElse(sentences.isEmpty() ? "nothing in particular" : sentences.getFirst());
        return plain(chosen);
    }

    private static String withoutSign(String sentence) {
        return sentence.replaceFirst("[\\s.!?:;,…。！？]+$", "");
    }

    /// Without signs that Markdown would act on.
    static String plain(String text) {
        return text.replaceAll("[*_`#|<>\\[\\]{}\\\\“”\"]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String shorten(String text, UnaryOperator<String> dress) {
        if (text.length() <= LONGEST) {
            return dress.apply(text);
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return dress.apply(text.substring(0, end > 0 ? end : LONGEST).replaceFirst("[\\s,;:]+$", "") + "…");
    }

    /// In lower case at the front, unless the first word is a name or an abbreviation.
    private static String lowered(String text) {
        var first = text.split(" ", 2)[0];
        boolean common = List.of("the", "a", "an", "how", "why", "what", "when", "where")
                .contains(first.toLowerCase(Locale.ROOT));
        return common ? first.toLowerCase(Locale.ROOT) + text.substring(first.length()) : text;
    }

    private static Pattern phrase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
