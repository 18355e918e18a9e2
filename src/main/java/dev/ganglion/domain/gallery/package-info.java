/// Pictures that models drew, as they are kept: their facts, the port that keeps and finds them, and what
/// a room that knows pictures does for it.
@NullMarked
package dev.ganglion.domain.gallery;

import org.jspecify.annotations.NullMarked;
