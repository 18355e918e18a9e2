package dev.ganglion.net.live;

import dev.ganglion.domain.Failure;
import java.util.Optional;

/// How the other side closed a connection.
///
/// @param code of RFC 6455: 1005 where it gave none, 1006 where the connection ended without a word
/// @param early whether it came before our side had said all
/// @param messages how many came before
public record Closing(int code, String reason, boolean early, long messages) {
    /// Whether it says, with that code or with none, that all is well.
    public boolean usual() {
        return code == 1000 || code == 1005;
    }

    /// Tells which failure a closing means, if it means one.
    public interface Reader {
        Optional<Failure> read(Closing closing);
    }
}
