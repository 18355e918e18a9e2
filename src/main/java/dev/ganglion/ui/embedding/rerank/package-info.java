/// Passages in the order in which they answer a query.
@NullMarked
package dev.ganglion.ui.embedding.rerank;

import org.jspecify.annotations.NullMarked;
