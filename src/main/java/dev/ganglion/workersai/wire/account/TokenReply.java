package dev.ganglion.workersai.wire.account;

import dev.ganglion.workersai.account.TokenCheck;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what the service says of a token.
public final class TokenReply {
    private TokenReply() {}

    public static TokenCheck of(JsonNode result) {
        return new TokenCheck.Known(
                Listed.text(result, "id"),
                status(Listed.text(result, "status")),
                time(Listed.text(result, "not_before")),
                time(Listed.text(result, "expires_on")));
    }

    private static TokenCheck.Status status(String word) {
        return switch (word) {
            case "active" -> TokenCheck.Status.ACTIVE;
            case "disabled" -> TokenCheck.Status.DISABLED;
            case "expired" -> TokenCheck.Status.EXPIRED;
            default -> TokenCheck.Status.OTHER;
        };
    }

    private static Optional<Instant> time(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
