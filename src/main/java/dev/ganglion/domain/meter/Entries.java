package dev.ganglion.domain.meter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Keeps the ledger's lines. Every method blocks on the disk, is safe on any thread and among processes,
/// and throws [StorageException] when the store cannot be read or written.
public interface Entries {
    /// Appends one line; it is on the disk when this returns.
    void append(Entry entry);

    /// Appends a reservation unless `gate` refuses what stands in the ledger before it, and returns why it was
    /// refused. Looking and writing are one step: no other line gets between.
    ///
    /// @param gate quick, and does nothing but decide
    <R> Optional<R> reserve(Entry entry, Function<Booked, Optional<R>> gate);

    /// What stands in the ledger for that UTC day and that run.
    Booked booked(LocalDate day, String run);

    /// The last line of every call booked on that UTC day, oldest first.
    List<Entry> on(LocalDate day);

    /// Gives `sink` the last line of every call booked on the UTC days from `first` to `last`, both included, oldest
    /// day first, without holding them all and without keeping a writer waiting. It sees what was there when it
    /// began.
    void each(LocalDate first, LocalDate last, Consumer<Entry> sink);

    /// Calls of any day whose last line is a reservation and that nobody will end any more, since the process that
    /// made them has ended: oldest first.
    List<Entry> abandoned();
}
