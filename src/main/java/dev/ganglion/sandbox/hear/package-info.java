/// Listens to files of sound: how long they are, when there is something to be heard, and which words would fall there.
///
/// Samples are read from WAV only. Of compressed files the container and the sizes or gains of their frames are read,
/// which tell loud from silent well enough. No word is understood; speech of the sandbox brings its text along.
/// Bare samples are heard as they come, too.
@NullMarked
package dev.ganglion.sandbox.hear;

import org.jspecify.annotations.NullMarked;
