/// Tells why a connection does not work, or that it does: five checks, each with a sentence and what to do.
@NullMarked
package dev.ganglion.workersai.doctor;

import org.jspecify.annotations.NullMarked;
