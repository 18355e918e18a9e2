/// How long recordings last, as far as their headers tell.
///
/// Nothing here decodes sound.
@NullMarked
package dev.ganglion.domain.sound;

import org.jspecify.annotations.NullMarked;
