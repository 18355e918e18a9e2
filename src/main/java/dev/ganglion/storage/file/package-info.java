/// Files written whole or not at all, readable by their owner only, kept aside when they are damaged, and
/// held by one program at a time.
@NullMarked
package dev.ganglion.storage.file;

import org.jspecify.annotations.NullMarked;
