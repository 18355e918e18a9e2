/// Telling what kind of text it is, line by line.
@NullMarked
package dev.ganglion.ui.text.classify;

import org.jspecify.annotations.NullMarked;
