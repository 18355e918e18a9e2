/// What is written and attached in the composer, and how files, pictures and long texts come into it.
///
/// [Box] holds the text and its [Tray]; what is not taken gives its sentence as a [Notice]. Files are read off the UI
/// thread, one after another.
@NullMarked
package dev.ganglion.ui.chat.composer.attach;

import org.jspecify.annotations.NullMarked;
