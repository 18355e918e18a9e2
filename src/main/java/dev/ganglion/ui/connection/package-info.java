/// The connections page: named ways to the models, where their tokens lie, and why one does not work.
///
/// Profiles and secrets are kept behind `workersai.profile`; a token is in this package only while it is typed.
@NullMarked
package dev.ganglion.ui.connection;

import org.jspecify.annotations.NullMarked;
