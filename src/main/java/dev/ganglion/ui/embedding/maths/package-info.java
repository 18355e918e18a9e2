/// What is computed from vectors: how alike they are, and where they lie on a map. Blocks and honours
/// interruption; any thread but the UI's.
@NullMarked
package dev.ganglion.ui.embedding.maths;

import org.jspecify.annotations.NullMarked;
