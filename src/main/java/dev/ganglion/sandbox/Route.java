package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;

/// Answers one address.
@FunctionalInterface
interface Route {
    /// Answers the call, or refuses it.
    ///
    /// @throws IOException if the client has gone or a fault ended the connection
    void answer(Call call, Faults faults) throws IOException, Refusal;
}
