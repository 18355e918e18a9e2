/// How a recording looks, and where in it one is: waveform, zoom, playing.
@NullMarked
package dev.ganglion.ui.speech.transcribe.wave;

import org.jspecify.annotations.NullMarked;
