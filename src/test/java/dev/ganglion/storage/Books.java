package dev.ganglion.storage;

import dev.ganglion.domain.meter.Entry;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.util.List;

/// Fills ledgers for tests of what reads them.
public final class Books {
    private static final long NOBODY = 0;

    private Books() {}

    /// Appends many lines in one transaction.
    public static void append(Database database, List<Entry> entries) {
        var meter = new Meter(new EntryRows(database.damage()));
        database.ledger().write(handle -> entries.forEach(entry -> meter.append(handle, entry, NOBODY)));
    }
}
