/// Looking at a picture: asking models what it shows and where, several of them side by side.
///
/// A [Looked] is a picture with the answers about it. [LookViewModel] takes pictures and asks,
/// [MarksViewModel] knows which places are drawn over the picture.
@NullMarked
package dev.ganglion.ui.image.look;

import org.jspecify.annotations.NullMarked;
