/// Files written whole or not at all, and readable by their owner only.
@NullMarked
package dev.ganglion.storage.file;

import org.jspecify.annotations.NullMarked;
