/// Tests of the made-up answers, without HTTP.
@NullMarked
package dev.ganglion.sandbox.text;

import org.jspecify.annotations.NullMarked;
