/// Recordings as pictures: the lowest, the highest and the mean of what each column covers.
@NullMarked
package dev.ganglion.audio.wave;

import org.jspecify.annotations.NullMarked;
