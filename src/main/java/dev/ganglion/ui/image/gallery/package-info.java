/// The gallery: the wall of all pictures that were drawn, one of them large, and several beside one
/// another. Where they are used is told by whoever shows it: nothing here knows a form, a conversation or
/// another page.
@NullMarked
package dev.ganglion.ui.image.gallery;

import org.jspecify.annotations.NullMarked;
