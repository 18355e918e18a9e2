package dev.ganglion.sandbox.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a text in a plain form, so that “Cats” and “cat” are one.
public final class Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of(
            ("a an the and or but if of in on at to for from by with as is are was were be been being it its this that"
                            + " these those there here i you he she we they me him her us them my your his our their"
                            + " what which who how when where why do does did done have has had not no so than then"
                            + " too very can could will would should may might must about into over under out up down")
                    .split(" "));
    private static final Map<String, String> SYNONYMS = synonyms(
            "car auto automobile vehicle",
            "big large huge great enormous",
            "small little tiny",
            "fast quick rapid swift",
            "begin start commence launch",
            "end finish stop conclude",
            "buy purchase acquire",
            "happy glad cheerful joyful",
            "sad unhappy gloomy",
            "dog hound puppy",
            "cat kitten feline kitty",
            "doctor physician",
            "film movie",
            "child kid",
            "picture image photo photograph",
            "error mistake fault bug",
            "price cost fee",
            "money cash",
            "house home",
            "road street",
            "ship boat vessel",
            "sofa couch",
            "sleep nap rest",
            "answer reply respond response",
            "ask question query",
            "fix repair mend",
            "job work",
            "talk speak say");

    private Terms() {}

    /// Every word in lower case, in order.
    public static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /// The stems of the words that tell something; of all words if none does.
    public static List<String> of(String text) {
        var all = words(text);
        var telling = all.stream().filter(word -> !COMMON.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().map(Terms::stem).toList();
    }

    /// Whether a word in lower case says little by itself.
    public static boolean common(String word) {
        return COMMON.contains(word);
    }

    /// The word without its usual endings, a synonym turned into the one word that stands for all of its kind.
    static String stem(String word) {
        var bare = SYNONYMS.getOrDefault(word, word);
        var stem = cut(bare);
        return SYNONYMS.getOrDefault(stem, stem);
    }

    private static String cut(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (var ending : List.of("ing", "edly", "ed", "ly", "es", "s")) {
            if (word.length() - ending.length() >= 3 && word.endsWith(ending) && !word.endsWith("ss")) {
                return undoubled(word.substring(0, word.length() - ending.length()));
            }
        }
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "ls".indexOf(stem.charAt(last)) < 0;
        var single = doubled ? stem.substring(0, last) : stem;
        return single.length() > 4 && single.endsWith("e") ? single.substring(0, single.length() - 1) : single;
    }

    private static Map<String, String> synonyms(String... groups) {
        var map = new HashMap<String, String>();
        for (var group : groups) {
            var words = new ArrayList<>(List.of(group.split(" ")));
            for (var word : words) {
                map.put(word, words.getFirst());
                map.put(cut(word), words.getFirst());
            }
        }
        return Map.copyOf(map);
    }
}
