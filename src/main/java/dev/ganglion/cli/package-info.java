/// The commands beside the window: `run`, `embed`, `batch`, `models`, `doctor`, `sandbox`.
///
/// A command reads its options (`cli.input`), makes calls of them (`cli.task`), asks the same services as a page,
/// prints and returns an [ExitCode].
/// What only the wiring can make comes through [Surroundings]; nothing here starts a window.
@NullMarked
package dev.ganglion.cli;

import org.jspecify.annotations.NullMarked;
