/// Reading and mending what was heard: the passages of a version, search in them, changes to text and
/// times.
@NullMarked
package dev.ganglion.ui.speech.transcribe.passage;

import org.jspecify.annotations.NullMarked;
