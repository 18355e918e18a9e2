/// What models there are: the bundled catalogue, search and orders.
///
/// Calls to models live in `workersai`, arithmetic with their prices in `ledger`.
@NullMarked
package dev.ganglion.catalogue;

import org.jspecify.annotations.NullMarked;
