package dev.ganglion.sandbox.delivery;

import java.io.IOException;

/// How a reply in one piece leaves.
@FunctionalInterface
public interface Delivery {
    /// Sends the body, or what becomes of it on its way.
    ///
    /// @throws IOException if the client has gone, or is left with less than it was promised
    void send(byte[] body, Outlet outlet) throws IOException;
}
