/// The transcripts of earlier days: found, opened again, thrown away.
@NullMarked
package dev.ganglion.ui.speech.transcribe.earlier;

import org.jspecify.annotations.NullMarked;
