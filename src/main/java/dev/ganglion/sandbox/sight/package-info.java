/// Looks at pictures: decodes them for certain, and finds their size, colours, brightness and larger areas, so that an
/// answer can say true things about them. Nothing here knows what a thing is.
@NullMarked
package dev.ganglion.sandbox.sight;

import org.jspecify.annotations.NullMarked;
