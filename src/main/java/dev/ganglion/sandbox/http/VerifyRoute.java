package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import tools.jackson.databind.node.JsonNodeFactory;

/// Says that the token, which was checked before, is good.
public final class VerifyRoute {
    private static final Reason VALID = new Reason(10000, "This API Token is valid and active");

    /// Answers with that.
    public void answer(Call call) throws IOException {
        var token = JsonNodeFactory.instance
                .objectNode()
                .put("id", "5a4db0c0ed17db6a5a4db0c0ed17db6a")
                .put("status", "active");
        call.json(200, Envelope.of(token, VALID));
    }
}
