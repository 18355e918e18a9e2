@NullMarked
package dev.ganglion.sandbox.answer;

import org.jspecify.annotations.NullMarked;
