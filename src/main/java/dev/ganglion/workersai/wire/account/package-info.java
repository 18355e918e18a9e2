/// What goes to and comes from the endpoints of an account beside running models. Tolerant where the service's own
/// words about a form differ.
@NullMarked
package dev.ganglion.workersai.wire.account;

import org.jspecify.annotations.NullMarked;
