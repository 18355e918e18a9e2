/// The wall of thumbnails: where each hangs, which are picked, and how they come from the disk. As many
/// nodes as can be seen, however many pictures there are.
@NullMarked
package dev.ganglion.ui.image.gallery.wall;

import org.jspecify.annotations.NullMarked;
