/// What a request asks for, after it has been checked as the service checks it (code 5006).
@NullMarked
package dev.ganglion.sandbox.input;

import org.jspecify.annotations.NullMarked;
