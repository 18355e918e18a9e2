/// What one model makes of one recording: while it listens, and afterwards, when the user reads and mends
/// it.
@NullMarked
package dev.ganglion.ui.speech.transcribe.version;

import org.jspecify.annotations.NullMarked;
