/// Texts that a user gives: typed, a line each, or a column of a table.
@NullMarked
package dev.ganglion.ui.embedding.input;

import org.jspecify.annotations.NullMarked;
