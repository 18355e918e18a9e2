/// One picture large: decoded off the UI thread, zoomed, moved about, and laid over another one.
@NullMarked
package dev.ganglion.ui.image.gallery.view;

import org.jspecify.annotations.NullMarked;
