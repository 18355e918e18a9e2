/// The doctor in the window: five checks of a connection as they come in, each with what to do about it.
///
/// Which connection is examined, and with which token, is the page's affair; the checks are `workersai.doctor`'s.
@NullMarked
package dev.ganglion.ui.connection.doctor;

import org.jspecify.annotations.NullMarked;
