package dev.ganglion.ui.embedding.set;

import dev.ganglion.task.vector.Embedded;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.ui.kit.Texts;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What one run gave. Each is itself, whatever it holds.
public final class VectorSet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final EmbeddingOrder order;
    private final Embedded embedded;
    private final int wanted;
    private final ZonedDateTime at;

    /// @param wanted how many texts were to be embedded
    public VectorSet(EmbeddingOrder order, Embedded embedded, int wanted, Clock clock) {
        this.order = order;
        this.embedded = embedded;
        this.wanted = wanted;
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
        return wanted - embedded.texts().size();
    }

    Space space() {
        return new Space(
                order.model().id(),
                order.model().name(),
                embedded.pooling(),
                embedded.vectors().getFirst().dimensions());
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
