/// What every page is built from: the door to background work, theme tokens, small controls.
@NullMarked
package dev.ganglion.ui.kit;

import org.jspecify.annotations.NullMarked;
