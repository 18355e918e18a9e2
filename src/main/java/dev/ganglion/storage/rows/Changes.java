package dev.ganglion.storage.rows;

import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Tally;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// How sums change, gathered so that each row is written once.
final class Changes {
    private final Map<SumRows.Key, Share> days = new HashMap<>();
    private final Map<String, Share> runs = new HashMap<>();
    private final Map<Tally.Key, Load> tallies = new HashMap<>();
    private final Map<Tally.Key, Load> conversations = new LinkedHashMap<>();

    /// That line counts from now on. A call that still runs is in no tally.
    void add(Entry entry) {
        change(entry, Share.of(entry), Tally.of(entry), Load.of(Tally.of(entry)));
    }

    /// It does not count any more.
    void take(Entry entry) {
        change(
                entry,
                Share.of(entry).negated(),
                Tally.of(entry),
                Load.of(Tally.of(entry)).negated());
    }

    private void change(Entry entry, Share share, Tally tally, Load load) {
        days.merge(SumRows.Key.of(entry), share, Share::plus);
        runs.merge(entry.purpose().run(), share, Share::plus);
        if (entry.state() != Entry.State.RESERVED) {
            tallies.merge(tally.inAnyConversation().key(), load, Load::plus);
            conversations.merge(tally.key(), load, Load::plus);
        }
    }

    /// How many rows wait to be written.
    int size() {
        return days.size() + runs.size() + tallies.size() + conversations.size();
    }

    /// Throws [IllegalArgumentException] when a row that is there cannot be read.
    void write(Statements statements) {
        days.forEach((key, share) -> SumRows.add(statements, key, share));
        runs.forEach((run, share) -> SumRows.add(statements, run, share));
        Kinds kinds = new Kinds();
        tallies.forEach((key, load) -> TallyRows.add(statements, kinds.id(statements, key), key, load));
        conversations.forEach(
                (key, load) -> TallyRows.addByConversation(statements, kinds.id(statements, key), key, load));
    }
}
