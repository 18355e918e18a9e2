package dev.ganglion.domain.backup;

import java.time.Instant;

/// What a backup holds.
///
/// @param version of the program that wrote it
/// @param entries of the ledger
public record Contents(Instant written, String version, long conversations, long entries, long settings) {}
