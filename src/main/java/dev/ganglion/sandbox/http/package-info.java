/// One call over HTTP, and the routes that only read: the list of models, their schemas, the check of a token.
///
/// Nothing here knows pace or faults, which belong to inference.
@NullMarked
package dev.ganglion.sandbox.http;

import org.jspecify.annotations.NullMarked;
