/// What the headers of recordings tell: how long they last, and what a frame of them holds.
///
/// Nothing here decodes sound.
@NullMarked
package dev.ganglion.domain.sound;

import org.jspecify.annotations.NullMarked;
