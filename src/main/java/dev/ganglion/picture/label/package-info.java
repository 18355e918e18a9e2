/// Writes what a picture was drawn from into its file, and reads it back: no pixel is touched, and nothing
/// is unpacked.
///
/// PNG carries it in `iTXt` chunks, JPEG in comments; both go where the file goes. WebP, GIF and BMP have
/// no place that every program leaves alone, and carry nothing.
@NullMarked
package dev.ganglion.picture.label;

import org.jspecify.annotations.NullMarked;
