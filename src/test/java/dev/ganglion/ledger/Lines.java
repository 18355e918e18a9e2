package dev.ganglion.ledger;

import dev.ganglion.domain.Entries;
import dev.ganglion.domain.Entry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps lines in memory.
final class Lines implements Entries {
    final List<Entry> all = new ArrayList<>();

    @Override
    public synchronized void append(Entry entry) {
        all.add(entry);
    }

    @Override
    public synchronized List<Entry> on(LocalDate day) {
        return last().stream()
                .filter(entry -> entry.at().atZone(ZoneOffset.UTC).toLocalDate().equals(day))
                .toList();
    }

    @Override
    public synchronized List<Entry> open() {
        return last().stream()
                .filter(entry -> entry.state() == Entry.State.RESERVED)
                .toList();
    }

    private List<Entry> last() {
        Map<String, Entry> byCall = new LinkedHashMap<>();
        all.forEach(entry -> byCall.put(entry.call(), entry));
        return List.copyOf(byCall.values());
    }
}
