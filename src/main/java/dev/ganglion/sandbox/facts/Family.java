package dev.ganglion.sandbox.facts;

/// How a text model shapes its replies on `/ai/run`.
public enum Family {
    /// `response` chunks with padding.
    LEGACY,
    /// OpenAI chunks in Cloudflare's dress.
    CHAT,
    /// Anything that is not text generation, or that the sandbox does not know.
    OTHER;

    static Family of(String streamFormat) {
        return switch (streamFormat) {
            case "legacy" -> LEGACY;
            case "openai" -> CHAT;
            default -> OTHER;
        };
    }
}
