/// The catalogue that a connection lists, put together with the bundled one: read page by page behind the window, kept
/// for hours without a network, and compared with what was known before.
@NullMarked
package dev.ganglion.catalogue.live;

import org.jspecify.annotations.NullMarked;
