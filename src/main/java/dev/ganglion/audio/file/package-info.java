/// Samples written as WAV, and clips joined without a gap.
@NullMarked
package dev.ganglion.audio.file;

import org.jspecify.annotations.NullMarked;
