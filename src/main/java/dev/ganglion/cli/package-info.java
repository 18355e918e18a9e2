/// The commands beside the window: `run`, `models`, `sandbox`.
///
/// A command reads its options, asks the same services as a page, prints and returns an [ExitCode].
/// What only the wiring can make comes through [Surroundings]; nothing here starts a window.
@NullMarked
package dev.ganglion.cli;

import org.jspecify.annotations.NullMarked;
