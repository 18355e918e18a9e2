/// Files turned into Markdown with what the JDK knows of them.
@NullMarked
package dev.ganglion.sandbox.markdown;

import org.jspecify.annotations.NullMarked;
