/// Replies in one piece on their way out, and what can go wrong with them there.
@NullMarked
package dev.ganglion.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
