/// How values lie in columns, conversations and the ledger's lines as rows, and the sums of the ledger
/// that are kept beside them.
///
/// `entry` is the truth and lines are only ever added to it. Every other table of the ledger is computed from it:
/// written in the transaction that adds the line, so that both are on the disk or neither is, and made again where it
/// cannot be read. Amounts are added here and not by SQLite, which would round them. Everything works on the handle
/// that it is given: connections and transactions are `storage`.
@NullMarked
package dev.ganglion.storage.rows;

import org.jspecify.annotations.NullMarked;
