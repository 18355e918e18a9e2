/// What several models make of one recording, side by side, and how far each is from what was really said.
@NullMarked
package dev.ganglion.ui.speech.transcribe.compare;

import org.jspecify.annotations.NullMarked;
