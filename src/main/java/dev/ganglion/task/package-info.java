/// Calls of tasks as the user makes them: over the connection in use, booked in the user's books, with
/// what each cost. Between the client, which knows no prices, and the pages, which know no bookkeeping.
@NullMarked
package dev.ganglion.task;

import org.jspecify.annotations.NullMarked;
