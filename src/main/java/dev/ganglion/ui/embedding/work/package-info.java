/// Work that the page does in the background, and how it is told: what runs, how far it is, why it failed,
/// what of it is saved.
@NullMarked
package dev.ganglion.ui.embedding.work;

import org.jspecify.annotations.NullMarked;
