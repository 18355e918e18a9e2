/// Values that fit a JSON Schema, made from the words of a message: the arguments of tools and the answers of JSON
/// mode.
@NullMarked
package dev.ganglion.sandbox.value;

import org.jspecify.annotations.NullMarked;
