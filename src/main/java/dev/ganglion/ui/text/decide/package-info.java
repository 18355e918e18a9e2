/// Asking models that decide: questions about a state, answered with probabilities.
@NullMarked
package dev.ganglion.ui.text.decide;

import org.jspecify.annotations.NullMarked;
