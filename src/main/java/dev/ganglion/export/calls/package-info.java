/// The ledger's calls as files for spreadsheets and programs.
///
/// Amounts are written exactly as they are kept. Which calls belong into a file is the caller's choice.
@NullMarked
package dev.ganglion.export.calls;

import org.jspecify.annotations.NullMarked;
