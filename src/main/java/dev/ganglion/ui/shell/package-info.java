/// The window around the pages: navigation rail, cost strip, keys. Knows pages only as `ui.kit.Page`.
@NullMarked
package dev.ganglion.ui.shell;

import org.jspecify.annotations.NullMarked;
