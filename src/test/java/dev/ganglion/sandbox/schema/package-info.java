/// Tests of the sandbox's schema, without HTTP.
@NullMarked
package dev.ganglion.sandbox.schema;

import org.jspecify.annotations.NullMarked;
