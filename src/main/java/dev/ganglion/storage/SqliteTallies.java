package dev.ganglion.storage;

import dev.ganglion.domain.meter.Tallies;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The sums that are kept beside the ledger's lines. Reading them keeps no call waiting.
public final class SqliteTallies implements Tallies {
    private final Database database;
    private final Meter meter;

    public SqliteTallies(Database database) {
        this.database = database;
        meter = new Meter(new EntryRows(database.damage()));
    }

    @Override
    public List<Tally> days(LocalDate first, LocalDate last) {
        return read(handle -> meter.days(handle, first, last));
    }

    @Override
    public List<Tally> conversations(LocalDate first, LocalDate last) {
        return read(handle -> meter.conversations(handle, first, last));
    }

    private List<Tally> read(Function<Handle, List<Tally>> query) {
        try {
            return database.search().read(query);
        } catch (IllegalArgumentException unreadable) {
            database.ledger().write(new Meter(new EntryRows(database.damage()))::rebuild);
            return database.search().read(query);
        }
    }
}
