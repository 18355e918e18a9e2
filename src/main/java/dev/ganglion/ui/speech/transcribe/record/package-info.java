/// Recording with a microphone: nothing that is spoken gets lost.
@NullMarked
package dev.ganglion.ui.speech.transcribe.record;

import org.jspecify.annotations.NullMarked;
