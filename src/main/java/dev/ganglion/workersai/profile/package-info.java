/// Connections as people name and keep them: what is reached and how, which one is in use, and what they paste.
///
/// A profile never holds a token: it says where the token is kept, and who connects reads it from there.
@NullMarked
package dev.ganglion.workersai.profile;

import org.jspecify.annotations.NullMarked;
