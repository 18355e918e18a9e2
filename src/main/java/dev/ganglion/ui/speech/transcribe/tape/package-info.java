/// The recordings of a session: where they lie, how they look, and what models made of them.
@NullMarked
package dev.ganglion.ui.speech.transcribe.tape;

import org.jspecify.annotations.NullMarked;
