package dev.ganglion.domain.meter;

import java.time.LocalDate;
import java.util.List;

/// Sums of the ledger's calls. Every method blocks on the disk, is safe on any thread, and throws
/// [dev.ganglion.domain.StorageException] when the store cannot be read. A million calls are read in a moment.
public interface Tallies {
    /// Those of the UTC days from `first` to `last`, both included, conversations not told apart; oldest day first.
    List<Tally> days(LocalDate first, LocalDate last);

    /// The same, with conversations told apart. Of more than 20,000 sums the oldest are told together, as if their
    /// calls were in no conversation, so that nothing is missing in what all come to.
    List<Tally> conversations(LocalDate first, LocalDate last);
}
