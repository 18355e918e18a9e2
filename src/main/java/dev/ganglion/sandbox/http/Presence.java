package dev.ganglion.sandbox.http;

import java.io.IOException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/// Whether a client is still there while its call waits: nobody reads from a connection whose request is complete, so
/// its end would go unnoticed until something is written.
final class Presence {
    private static final int SOME = 1024;

    private final EndPoint endPoint;
    private boolean ahead;

    Presence(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    /// Looks at the connection, whose request has to be read to its end.
    boolean ended() throws IOException {
        if (!endPoint.isOpen() || endPoint.isInputShutdown()) {
            return true;
        }
        if (ahead) {
            return false; // its next request is here already, and hides what comes behind
        }
        var buffer = BufferUtil.allocate(SOME);
        int read = endPoint.fill(buffer);
        if (read > 0 && endPoint.getConnection() instanceof Connection.UpgradeTo connection) {
            ahead = true;
            connection.onUpgradeTo(buffer);
        }
        return read < 0;
    }
}
