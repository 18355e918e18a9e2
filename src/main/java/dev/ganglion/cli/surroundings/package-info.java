/// What every command stands in: where its requests go, what it reads and prints, how it is stopped, and what it
/// returns. What only the wiring can make comes through [Surroundings].
@NullMarked
package dev.ganglion.cli.surroundings;

import org.jspecify.annotations.NullMarked;
