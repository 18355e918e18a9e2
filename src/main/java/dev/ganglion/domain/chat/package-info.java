/// Conversations as they are kept: turns in a tree, what goes with them, and the ports that keep and find them.
@NullMarked
package dev.ganglion.domain.chat;

import org.jspecify.annotations.NullMarked;
