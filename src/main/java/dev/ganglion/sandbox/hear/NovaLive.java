package dev.ganglion.sandbox.hear;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/// Nova listening: it tells the words of each phrase once it is over, which is at a pause or after five
/// seconds, and every second before that what they are so far, if that is wished.
public final class NovaLive implements Listening {
    private static final double INTERIM = 1;
    private static final double PAUSE = 0.3;
    private static final double LONGEST_PHRASE = 5;
    private static final double CONFIDENCE = 0.97;
    private static final double LITTLE = 1e-6;

    private final NovaWish wish;
    private final Told told;
    private final Gate gate;
    private Turn phrase;
    private long windows;
    private double start;
    private double lastTold;

    /// Listens as is wished.
    public NovaLive(NovaWish wish, Told told) {
        this.wish = wish;
        this.told = told;
        gate = new Gate(wish.rate());
        phrase = Turn.first(Spelling.of(wish.keyterm()));
    }

    @Override
    public void hear(ByteBuffer samples) throws IOException {
        gate.pass(samples, this::hear);
    }

    @Override
    public void end() throws IOException {
        if (seconds() > start) {
            tell(true);
        }
    }

    @Override
    public double seconds() {
        return windows * gate.step();
    }

    private void hear(boolean sound) throws IOException {
        windows++;
        phrase.hear(sound, gate.step(), seconds());
        if (phrase.heard() > 0) {
            phrase.begin();
        }
        boolean paused = phrase.heard() > 0 && phrase.silence() >= PAUSE - LITTLE;
        if (paused || seconds() - start >= LONGEST_PHRASE - LITTLE) {
            tell(true);
            phrase = phrase.next(seconds());
            start = seconds();
        } else if (wish.interim() && seconds() - lastTold >= INTERIM - LITTLE) {
            tell(false);
        }
    }

    private void tell(boolean whole) throws IOException {
        lastTold = seconds();
        var words = phrase.words();
        var text = words.stream()
                .map(word -> wish.signs() ? word : new Word(word, 0, 0).bare())
                .collect(Collectors.joining(" "));
        var message = JsonNodeFactory.instance
                .objectNode()
                .put("start", Word.rounded(start))
                .put("duration", Word.rounded(seconds() - start))
                .put("is_final", whole);
        message.putObject("channel")
                .putArray("alternatives")
                .addObject()
                .put("transcript", text)
                .put("confidence", words.isEmpty() ? 0 : CONFIDENCE);
        told.tell(message);
    }
}
