/// Connections by WebSocket on which a model listens while somebody speaks: frames, closing, and what goes
/// wrong there.
///
/// Frames are read one at a time, each after the one before has been heard and everything about it told: a
/// client that sends faster than it reads is slowed down, and nothing piles up here. What is heard is
/// decided in `hear`.
@NullMarked
package dev.ganglion.sandbox.live;

import org.jspecify.annotations.NullMarked;
