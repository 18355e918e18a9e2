/// The commands beside the window: `run`, `embed`, `batch`, `models`, `doctor`, `sandbox`; those that ask an account
/// are in `cli.account`.
///
/// A command reads its options (`cli.input`), makes calls of them (`cli.task`), asks the same services as a page,
/// prints and returns an exit code (`cli.surroundings`). Nothing here starts a window.
@NullMarked
package dev.ganglion.cli;

import org.jspecify.annotations.NullMarked;
