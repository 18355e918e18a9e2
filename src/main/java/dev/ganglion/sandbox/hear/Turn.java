package dev.ganglion.sandbox.hear;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What has been heard of one turn so far. Times are in seconds from the first sample of all.
final class Turn {
    private static final double GAP = 0.06;
    private static final double USUAL_SILENCE = 0.5;
    private static final double STEEPNESS = 6;
    private static final double UNFINISHED = 0.85;
    private static final double CONFIDENCE = 0.97;
    private static final double STILL_SPOKEN = 0.72;
    private static final double TEN_THOUSAND = 10_000;

    private final int index;
    private final int firstWord;
    private final Spelling spelling;
    private double start;
    private double onset;
    private double heard;
    private double silence;
    private boolean begun;

    private Turn(int index, int firstWord, double start, Spelling spelling) {
        this.index = index;
        this.firstWord = firstWord;
        this.start = start;
        this.spelling = spelling;
    }

    static Turn first(Spelling spelling) {
        return new Turn(0, 0, 0, spelling);
    }

    /// The one after this, which goes on in the text.
    Turn next(double now) {
        return new Turn(index + 1, firstWord + count(), now, spelling);
    }

    /// Hears a moment of sound or silence that ends now. Gaps as short as those within a word count as
    /// sound.
    void hear(boolean sound, double step, double now) {
        if (!sound) {
            silence += step;
            return;
        }
        if (heard == 0) {
            onset = now - step;
        } else if (silence < GAP) {
            heard += silence;
        }
        heard += step;
        silence = 0;
    }

    /// It is no click: somebody speaks.
    void begin() {
        begun = true;
        start = onset;
    }

    /// It was a click.
    void forget() {
        heard = 0;
    }

    double start() {
        return start;
    }

    double heard() {
        return heard;
    }

    double silence() {
        return silence;
    }

    boolean paused() {
        return heard > 0 && silence >= GAP;
    }

    /// How sure it is that the turn is over, from 0 to 1. Nobody who has not spoken has finished.
    double confidence() {
        if (!begun) {
            return 0;
        }
        boolean finished = new Word(word(count() - 1), 0, 0).endsSentence();
        double most = finished ? 1 : UNFINISHED;
        double sure = most / (1 + Math.exp(-STEEPNESS * (silence - USUAL_SILENCE)));
        return Math.round(sure * TEN_THOUSAND) / TEN_THOUSAND;
    }

    /// The words so far. Those that have been told are never taken back.
    List<String> words() {
        return IntStream.range(0, count()).mapToObj(this::word).toList();
    }

    private int count() {
        return begun ? Transcript.count(heard) : 0;
    }

    private String word(int at) {
        return spelling.word(Transcript.madeUp(firstWord + at));
    }

    /// Adds how it stands now to a message.
    ObjectNode describe(ObjectNode message, double now) {
        var words = words();
        message.put("turn_index", index)
                .put("audio_window_start", Word.rounded(start))
                .put("audio_window_end", Word.rounded(now))
                .put("transcript", String.join(" ", words));
        var list = message.putArray("words");
        for (int i = 0; i < words.size(); i++) {
            boolean spoken = i == words.size() - 1 && silence == 0;
            list.addObject().put("word", words.get(i)).put("confidence", spoken ? STILL_SPOKEN : CONFIDENCE);
        }
        return message.put("end_of_turn_confidence", confidence());
    }
}
