package dev.ganglion.sandbox.hear;

import java.io.IOException;
import java.nio.ByteBuffer;
import tools.jackson.databind.node.ObjectNode;

/// A model that hears bare samples as they come. Not for several threads.
public interface Listening {
    /// Hears more: samples of two bytes, the lower one first.
    ///
    /// @throws IOException if nobody listens to it any more
    void hear(ByteBuffer samples) throws IOException;

    /// Tells what is still untold: there is no more to come.
    ///
    /// @throws IOException if nobody listens to it any more
    void end() throws IOException;

    /// How much it has heard, in seconds.
    double seconds();

    /// Where it tells what it hears.
    @FunctionalInterface
    interface Told {
        /// Takes one message.
        ///
        /// @throws IOException if nobody listens any more
        void tell(ObjectNode message) throws IOException;
    }

    /// Sits a model down to listen.
    @FunctionalInterface
    interface Seating {
        /// One that tells there what it hears.
        Listening seat(Told told);
    }
}
