/// Writing down what is said in recordings: files or the microphone in, models listen, the user reads,
/// mends, compares and takes it along.
@NullMarked
package dev.ganglion.ui.speech.transcribe;

import org.jspecify.annotations.NullMarked;
