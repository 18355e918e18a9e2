/// The local store: conversations, ledger and gallery in SQLite, drawn pictures and settings in files, and
/// the folders of the user.
/// Implements the ports of `domain`; only `app` sees this package.
///
/// Three connections to one database file: what costs money is on the disk when a call returns (`synchronous=FULL`);
/// the journal of a streaming answer survives the end of the process, not a power cut (`synchronous=NORMAL`),
/// so that it can be written many times a second; and a search reads on a connection of its own, so that no writer
/// waits for it.
///
/// The index of words is computed from the rows and can be lost: it is written after them, in transactions of its own,
/// is in no backup, and is made again where it is missing or damaged.
///
/// The ledger's sums are computed from its lines, too, in the transaction that adds a line: see `storage.rows`. No
/// backup's sums are believed; they are made again from its lines.
@NullMarked
package dev.ganglion.storage;

import org.jspecify.annotations.NullMarked;
