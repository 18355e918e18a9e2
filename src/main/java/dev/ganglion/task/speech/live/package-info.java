/// Listening to sound while it comes: where the sound comes from, and who sends it while the turns are
/// told.
@NullMarked
package dev.ganglion.task.speech.live;

import org.jspecify.annotations.NullMarked;
