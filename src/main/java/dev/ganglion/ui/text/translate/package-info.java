/// Translating texts.
@NullMarked
package dev.ganglion.ui.text.translate;

import org.jspecify.annotations.NullMarked;
