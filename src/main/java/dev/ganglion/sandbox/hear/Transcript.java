package dev.ganglion.sandbox.hear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words laid on a sound, so that they fall where there is something to be heard.
///
/// @param seconds how long the sound lasts
/// @param heard how much of that is not silence
record Transcript(double seconds, double heard, List<Word> words) {
    private static final List<String> MADE_UP =
            List.of("This is a simulated transcript. The sandbox hears when something sounds, but not what is said."
                    .split(" "));
    /// A file may claim any duration.
    private static final int MOST_WORDS = 50_000;
    private static final double WORDS_PER_SECOND = 2.6;
    private static final double PAUSE = 0.3;
    private static final int LONGEST_CUE = 12;

    Transcript {
        words = List.copyOf(words);
    }

    static Transcript of(Sound sound) {
        var bursts = Bursts.of(sound);
        double heard = bursts.seconds();
        var words = sound.text().map(Transcript::split).orElseGet(() -> madeUp(heard));
        if (bursts.all().isEmpty()) {
            return new Transcript(sound.seconds(), 0, List.of());
        }
        double letters = words.stream().mapToInt(Transcript::weight).sum();
        var laid = new ArrayList<Word>();
        double at = 0;
        for (var word : words) {
            double until = at + weight(word) / letters * heard;
            laid.add(new Word(word, bursts.moment(at, true), bursts.moment(until, false)));
            at = until;
        }
        return new Transcript(sound.seconds(), heard, laid);
    }

    /// Signs take no time, and even the shortest word takes some.
    private static int weight(String word) {
        return 1 + (int) word.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("\\s+")).limit(MOST_WORDS).toList();
    }

    private static List<String> madeUp(double seconds) {
        return Stream.generate(() -> MADE_UP)
                .flatMap(List::stream)
                .limit(count(seconds))
                .toList();
    }

    /// How many words are spoken in so many seconds.
    static int count(double seconds) {
        return Math.clamp(Math.round(seconds * WORDS_PER_SECOND), 1, MOST_WORDS);
    }

    /// Word number `at` of a speech without a text of its own, counted from 0.
    static String madeUp(int at) {
        return MADE_UP.get(at % MADE_UP.size());
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /// The words in groups that belong together: up to the end of a sentence, a pause, or a line's length.
    List<List<Word>> segments() {
        var segments = new ArrayList<List<Word>>();
        var segment = new ArrayList<Word>();
        for (var word : words) {
            if (!segment.isEmpty() && parts(segment, word)) {
                segments.add(List.copyOf(segment));
                segment.clear();
            }
            segment.add(word);
        }
        if (!segment.isEmpty()) {
            segments.add(List.copyOf(segment));
        }
        return segments;
    }

    private static boolean parts(List<Word> segment, Word next) {
        var last = segment.getLast();
        return last.endsSentence() || next.start() - last.end() > PAUSE || segment.size() >= LONGEST_CUE;
    }

    /// As subtitles.
    String vtt() {
        var vtt = new StringBuilder("WEBVTT\n");
        for (var segment : segments()) {
            vtt.append('\n').append(clock(segment.getFirst().start())).append(" --> ");
            vtt.append(clock(segment.getLast().end())).append('\n');
            vtt.append(segment.stream().map(Word::text).collect(Collectors.joining(" ")))
                    .append('\n');
        }
        return vtt.toString();
    }

    private static String clock(double seconds) {
        long millis = Math.round(seconds * 1000);
        var rest = String.format(Locale.ROOT, "%02d.%03d", millis / 1000 % 60, millis % 1000);
        return String.format(Locale.ROOT, "%02d:%02d:%s", millis / 3_600_000, millis / 60_000 % 60, rest);
    }
}
