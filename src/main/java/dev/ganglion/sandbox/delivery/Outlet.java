package dev.ganglion.sandbox.delivery;

import java.io.IOException;
import java.io.OutputStream;

/// The connection on which a reply in one piece leaves.
public interface Outlet {
    /// Sends the headers, which promise so many bytes, and opens the body. What is not flushed may wait.
    OutputStream open(long promised) throws IOException;

    /// Closes the connection before the promise is kept.
    ///
    /// @throws IOException always
    void hangUp() throws IOException;

    /// Aborts the connection so that the other side sees a reset rather than an end.
    ///
    /// @throws IOException always
    void reset() throws IOException;
}
