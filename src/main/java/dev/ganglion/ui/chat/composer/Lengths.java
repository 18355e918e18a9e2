package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import java.util.IdentityHashMap;
import java.util.List;

/// How much is sent of a conversation that changes by a turn at a time. Each turn is counted once: to go
/// through all the text of a long conversation takes longer than a frame. One thread at a time.
public final class Lengths {
    private IdentityHashMap<Turn, Extent> known = new IdentityHashMap<>();
    private List<Turn> turns = List.of();
    private Extent said = Extent.NONE;

    /// The shown turns of that conversation and its setup.
    public Extent of(Conversation conversation) {
        if (conversation.turns() != turns) {
            count(conversation.turns());
        }
        return Measure.extent(conversation.setup()).plus(said);
    }

    private void count(List<Turn> shown) {
        IdentityHashMap<Turn, Extent> counted = new IdentityHashMap<>(shown.size());
        Extent all = Extent.NONE;
        for (Turn turn : shown) {
            Extent before = known.get(turn);
            Extent extent = before == null ? Measure.extent(turn) : before;
            counted.put(turn, extent);
            all = all.plus(extent);
        }
        known = counted;
        turns = shown;
        said = all;
    }
}
