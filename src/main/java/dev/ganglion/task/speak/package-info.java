/// Reading texts aloud: what is spoken of a text, in which pieces it is sent, and how the pieces become
/// sound again. Knows no page and no device.
@NullMarked
package dev.ganglion.task.speak;

import org.jspecify.annotations.NullMarked;
