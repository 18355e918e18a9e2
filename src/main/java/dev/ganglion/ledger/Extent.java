package dev.ganglion.ledger;

import dev.ganglion.domain.Message;
import java.util.List;

/// How much text is sent, as far as an estimate goes by it.
public record Extent(long characters, int messages) {
    public static final Extent NONE = new Extent(0, 0);

    /// That of all these messages together.
    public static Extent of(List<Message> messages) {
        return new Extent(
                messages.stream().mapToLong(message -> message.text().length()).sum(), messages.size());
    }

    public Extent plus(Extent other) {
        return new Extent(characters + other.characters, messages + other.messages);
    }
}
