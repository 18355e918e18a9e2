/// Tests of turning files into Markdown, without HTTP.
@NullMarked
package dev.ganglion.sandbox.markdown;

import org.jspecify.annotations.NullMarked;
