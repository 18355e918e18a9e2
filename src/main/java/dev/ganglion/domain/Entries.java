package dev.ganglion.domain;

import java.time.LocalDate;
import java.util.List;

/// Keeps the ledger's lines. Every method blocks on the disk, is safe on any thread,
/// and throws [StorageException] when the store cannot be read or written.
public interface Entries {
    /// Appends one line; it is on the disk when this returns.
    void append(Entry entry);

    /// The last line of every call booked on that UTC day, oldest first.
    List<Entry> on(LocalDate day);

    /// Calls whose last line is a reservation, of any day.
    List<Entry> open();
}
