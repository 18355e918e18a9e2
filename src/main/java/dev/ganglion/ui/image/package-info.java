/// The page that draws pictures. What it draws with and what else stands on it is handed in.
@NullMarked
package dev.ganglion.ui.image;

import org.jspecify.annotations.NullMarked;
