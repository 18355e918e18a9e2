/// Playing and recording with what the machine has.
///
/// `javax.sound` is known to one class behind [dev.ganglion.audio.line.Speaker] and
/// [dev.ganglion.audio.line.Microphones]. Where a machine has no sound at all, asking says so in a
/// sentence and nothing else here is called.
@NullMarked
package dev.ganglion.audio.line;

import org.jspecify.annotations.NullMarked;
