/// Documents that the service turns into Markdown, and what is said of the conversion.
@NullMarked
package dev.ganglion.workersai.markdown;

import org.jspecify.annotations.NullMarked;
