/// The settings page: looks, keys, what is stored where, defaults, and the user's data as a whole. Connections and
/// secrets have a page of their own.
@NullMarked
package dev.ganglion.ui.settings;

import org.jspecify.annotations.NullMarked;
