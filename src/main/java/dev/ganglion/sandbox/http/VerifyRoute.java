package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import tools.jackson.databind.node.JsonNodeFactory;

/// Says that the token, which is known, is good, or why not.
public final class VerifyRoute {
    private static final String LONG_AGO = "2024-01-01T00:00:00Z";
    private static final Reason VALID = new Reason(10000, "This API Token is valid and active");

    /// Answers with that, or with what has become of the token.
    public void answer(Call call, String status) throws IOException {
        var token = JsonNodeFactory.instance
                .objectNode()
                .put("id", "5a4db0c0ed17db6a5a4db0c0ed17db6a")
                .put("status", status);
        if (status.equals("expired")) {
            token.put("expires_on", LONG_AGO);
        }
        call.json(200, status.equals("active") ? Envelope.of(token, VALID) : Envelope.of(token));
    }
}
