package dev.ganglion.ui.embedding.set;

import dev.ganglion.task.vector.Embedded;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.ui.embedding.input.Input;
import dev.ganglion.ui.kit.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one run gave. Each is itself, whatever it holds.
public final class VectorSet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final EmbeddingOrder order;
    private final Embedded embedded;
    private final Input given;
    private final ZonedDateTime at;

    /// @param given what was to be embedded
    public VectorSet(EmbeddingOrder order, Embedded embedded, Input given, Clock clock) {
        this.order = order;
        this.embedded = embedded;
        this.given = given;
        this.at = clock.instant().atZone(ZoneId.systemDefault());
    }

    /// How its texts were embedded.
    public EmbeddingOrder order() {
        return order;
    }

    public Embedded embedded() {
        return embedded;
    }

    /// How many texts are missing that were to be embedded.
    public int missing() {
        return given.texts().size() - embedded.texts().size();
    }

    /// What each of its texts is called by.
    List<Integer> numbers() {
        List<String> all = given.texts();
        List<Integer> numbers = given.numbers();
        List<Integer> own = new ArrayList<>();
        int at = 0;
        for (String text : embedded.texts()) {
            while (!all.get(at).equals(text)) {
                at++;
            }
            own.add(numbers.get(at++));
        }
        return own;
    }

    Space space() {
        return Space.of(order, embedded);
    }

    /// What a list calls it.
    public String words() {
        return Texts.text(
                "embedding.set",
                space().words(),
                embedded.texts().size(),
                Texts.text("embedding.form." + order.form()),
                TIME.format(at));
    }

    @Override
    public String toString() {
        return words();
    }
}
