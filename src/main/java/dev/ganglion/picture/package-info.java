/// Reads pictures from files, the clipboard and other programs, and makes of them what a model takes: checked, upright,
/// scaled, without what cameras write into them, and a thumbnail for lists.
///
/// A file is believed by its bytes and never by its name. Its structure is read first, by code that unpacks nothing;
/// only what promises a bounded effort gets to a decoder of ImageIO, and only PNG, JPEG, GIF, WebP and BMP do. ImageIO
/// looks for its plugins at the first picture, on the thread that reads it.
///
/// Orientation and metadata are read here and not by a library, for three reasons: the same walk through a file finds
/// its size, its metadata and what to leave out; nothing that is compressed is unpacked on the way; and one rule of
/// what is kept holds for everything that is sent.
@NullMarked
package dev.ganglion.picture;

import org.jspecify.annotations.NullMarked;
