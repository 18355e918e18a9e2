/// A spoken conversation on the page: talking, what each stage makes of it, how long it takes and what it
/// costs.
@NullMarked
package dev.ganglion.ui.speech.loop;

import org.jspecify.annotations.NullMarked;
