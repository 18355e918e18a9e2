/// Taking a transcript along: as a file, or on the clipboard.
@NullMarked
package dev.ganglion.ui.speech.transcribe.save;

import org.jspecify.annotations.NullMarked;
