/// JSON Schemas of what models take and give, made from the catalogue's facts, and the words for what does not fit.
@NullMarked
package dev.ganglion.sandbox.schema;

import org.jspecify.annotations.NullMarked;
