package dev.ganglion.bench;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Conversations of any number for measuring: words as frequent as in a language, texts short and long, every
/// twentieth conversation in Chinese characters. The same for each seed.
final class Chatter {
    /// How far apart messages are.
    static final int SECONDS = 300;

    private static final int VOCABULARY = 40_000;
    private static final int CHARACTERS = 3_000;
    private static final String[] SYLLABLES =
            "ba ke di fo gu la me ni po ru sa te vi wo xu za che shi tho qua".split(" ");

    private final Random random;
    private Instant at = Instant.parse("2025-01-01T00:00:00Z");

    Chatter(long seed) {
        random = new Random(seed);
    }

    /// A conversation of that many turns, prompts and replies by turns.
    Conversation conversation(int number, int turns) {
        boolean chinese = number % 20 == 19;
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            String id = "c" + number + "-" + i;
            all.add(i % 2 == 0 ? new Prompt(id, at, prompt(chinese)) : reply(id, chinese));
            at = at.plusSeconds(SECONDS);
        }
        return new Conversation("c" + number, text(4, chinese), "@cf/meta/llama-3.1-8b-instruct", at, all);
    }

    String prompt(boolean chinese) {
        return text(4 + random.nextInt(60), chinese);
    }

    private Reply reply(String id, boolean chinese) {
        int words = (int) (20 * Math.exp(random.nextDouble() * 4)); // from 20 to 1,100, the median 150
        return new Reply(
                id,
                at,
                "@cf/meta/llama-3.1-8b-instruct",
                text(words, chinese),
                random.nextInt(5) == 0 ? text(words / 2, chinese) : "",
                new Outcome.Finished("stop"),
                Receipt.NONE);
    }

    String text(int words, boolean chinese) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            if (chinese) {
                text.appendCodePoint(0x4E00 + rank(CHARACTERS)).append(i % 12 == 11 ? "，" : "");
            } else {
                text.append(word(rank(VOCABULARY))).append(i % 15 == 14 ? ".\n" : " ");
            }
        }
        return text.toString();
    }

    /// The n-th has a share of 1/n, as in Zipf's law.
    private int rank(int size) {
        return (int) Math.exp(random.nextDouble() * Math.log(size)) - 1;
    }

    /// The word of that rank, from 0.
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank + 1;
        while (left > 0) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        }
        return word.toString();
    }
}
