/// Vectors that this session has got: which of them belong together, and what follows from those that are
/// looked at.
@NullMarked
package dev.ganglion.ui.embedding.set;

import org.jspecify.annotations.NullMarked;
