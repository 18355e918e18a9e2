@NullMarked
package dev.ganglion.sandbox.sight;

import org.jspecify.annotations.NullMarked;
