package dev.ganglion.sandbox.live;

import java.nio.ByteBuffer;

/// What comes next on a connection.
sealed interface Arrival {
    /// A whole binary message, good until the next arrival is asked for.
    record Sound(ByteBuffer bytes) implements Arrival {}

    /// A whole text message.
    record Text(String text) implements Arrival {}

    /// The client closes: it sends no more, and still reads.
    record Leaving() implements Arrival {}

    /// The connection is gone.
    record Gone() implements Arrival {}

    /// Nothing came for too long.
    record Nothing() implements Arrival {}

    /// A message larger than any that is taken.
    record TooLarge() implements Arrival {}
}
