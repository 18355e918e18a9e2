/// Whether a speaker is done, at the end of a recording or at any moment of it. What is said in it is
/// written down in [dev.ganglion.ui.speech.transcribe].
@NullMarked
package dev.ganglion.ui.speech.turn;

import org.jspecify.annotations.NullMarked;
