/// The local store: conversations and ledger in SQLite, settings in a file, and the folders of the user.
/// Implements the ports of `domain`; only `app` sees this package.
///
/// Two connections to one database file: what costs money is on the disk when a call returns (`synchronous=FULL`);
/// the journal of a streaming answer survives the end of the process, not a power cut (`synchronous=NORMAL`),
/// so that it can be written many times a second.
@NullMarked
package dev.ganglion.storage;

import org.jspecify.annotations.NullMarked;
