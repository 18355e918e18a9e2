package dev.ganglion.ui.connection.draft;

/// Why a field cannot be saved as it is, in one sentence with what to do.
public record Problem(Spot spot, String sentence) {
    /// The fields of the form.
    public enum Spot {
        NAME,
        BASE,
        ACCOUNT,
        GATEWAY,
        TOKEN,
        GATEWAY_TOKEN,
        TTL,
        METADATA,
        TIMEOUT,
        ATTEMPTS,
        DELAY
    }
}
