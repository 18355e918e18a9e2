package dev.ganglion.sandbox.text;

import dev.ganglion.sandbox.text.Keywords.Keyword;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the sandbox makes of a prompt.
///
/// @param message the user's last message
/// @param earlier what the message before was about, empty in a first turn
/// @param turn 1 for the first message of the user
record Reading(
        Prompt prompt,
        String message,
        Intent intent,
        String topic,
        List<Keyword> keywords,
        int words,
        Optional<String> earlier,
        int turn) {
    private static final Map<String, String> LANGUAGES = Map.of(
            "python",
            "python",
            "java",
            "java",
            "javascript",
            "javascript",
            "js",
            "javascript",
            "typescript",
            "typescript",
            "bash",
            "bash",
            "shell",
            "bash",
            "sql",
            "sql",
            "rust",
            "rust",
            "go",
            "go");
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 6;
    private static final int MOST_WORDS = 60_000;

    static Reading of(Prompt prompt) {
        var asked = prompt.asked();
        var message = asked.isEmpty() ? "" : asked.getLast();
        int words = Keywords.words(message).size();
        var earlier = asked.size() < 2 ? Optional.<String>empty() : Optional.of(Topic.of(asked.get(asked.size() - 2)));
        var intent = Intent.of(message, words, prompt.room());
        return new Reading(
                prompt,
                message,
                intent,
                intent == Intent.SUMMARY ? "the text you sent" : Topic.of(message),
                Keywords.of(message),
                words,
                earlier,
                Math.max(1, asked.size()));
    }

    /// The programming language that the message names, if it is one the sandbox has a program in.
    Optional<String> language() {
        return Keywords.words(message).stream()
                .map(word -> LANGUAGES.get(word.toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// What can be tabulated: keywords that the message contains, with their single words where they are few.
    List<Keyword> said() {
        var said = new ArrayList<>(keywords);
        said.removeIf(keyword -> keyword.times() == 0);
        if (said.size() < ROWS) {
            for (var keyword : List.copyOf(said)) {
                var words = Keywords.words(keyword.word());
                words.stream()
                        .skip(words.size() == 1 ? 1 : 0)
                        .forEach(word -> said.add(new Keyword(word, keyword.times())));
            }
        }
        return said.isEmpty() ? keywords : said.subList(0, Math.min(said.size(), MOST_ROWS));
    }

    /// Points that a list should have.
    int amount() {
        return Math.clamp(Numbers.amount(message, 5), 1, 14);
    }

    /// Words that a long answer should have, 0 where the message does not say.
    int wordsWanted() {
        return Math.min(Numbers.wordsWanted(message), MOST_WORDS);
    }
}
