package dev.ganglion.sandbox.text;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers as a writer spells them, and as readers wrote them.
final class Numbers {
    private static final List<String> NAMES = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern WORDS_WANTED = Pattern.compile("(\\d[\\d,.]{0,8})[ -]words?\\b");
    private static final Pattern AMOUNT =
            Pattern.compile("\\b(\\d{1,2}|three|four|five|six|seven|eight|nine|ten|twelve)\\b");

    private Numbers() {}

    static String counted(int number, String noun) {
        var name = number < NAMES.size() ? NAMES.get(number) : Integer.toString(number);
        return name + " " + noun + (number == 1 ? "" : "s");
    }

    static String ordinal(int number) {
        return number < ORDINALS.size() ? ORDINALS.get(number) : number + "th";
    }

    static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> counted(number, "time");
        };
    }

    /// How many words a message asks for, 0 where it does not say.
    static int wordsWanted(String message) {
        var match = WORDS_WANTED.matcher(message);
        return match.find() ? Integer.parseInt("0" + match.group(1).replaceAll("\\D", "")) : 0;
    }

    /// The first small number in a message, else `standard`.
    static int amount(String message, int standard) {
        var match = AMOUNT.matcher(message);
        if (!match.find()) {
            return standard;
        }
        int named = NAMES.indexOf(match.group(1));
        return named >= 0 ? named : Integer.parseInt(match.group(1));
    }
}
