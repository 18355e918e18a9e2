/// What was spoken, what was heard in recordings, and where both are kept.
@NullMarked
package dev.ganglion.domain.speech;

import org.jspecify.annotations.NullMarked;
