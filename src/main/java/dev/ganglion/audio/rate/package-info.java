/// Sound at another rate, behind a low-pass.
///
/// `javax.sound` changes rates too and has no low-pass: what the lower rate cannot hold is heard as noise
/// in it.
@NullMarked
package dev.ganglion.audio.rate;

import org.jspecify.annotations.NullMarked;
