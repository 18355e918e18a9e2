/// Connections on which both sides talk at once, over the WebSocket of `java.net.http`. What begins one,
/// its tries, its lane and its notes are those of the transport.
///
/// Everything blocks and honours interruption. Nothing is buffered without bound: a further message is
/// asked for when one is taken, and what is sent is waited for.
@NullMarked
package dev.ganglion.net.live;

import org.jspecify.annotations.NullMarked;
