/// Tasks as the command line asks for them: from what was given to a call of the client, and from its result to what
/// is printed or saved.
///
/// A [dev.ganglion.cli.task.Job] is one call, checked as far as that is possible before it is sent; an
/// [dev.ganglion.cli.task.Outcome] is what it gave. Options, books and exit codes belong to `cli`.
@NullMarked
package dev.ganglion.cli.task;

import org.jspecify.annotations.NullMarked;
