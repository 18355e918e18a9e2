/// Texts spoken by models: what is to be spoken, how, what came of it, and what was spoken before.
@NullMarked
package dev.ganglion.ui.speech.speak;

import org.jspecify.annotations.NullMarked;
