package dev.ganglion.domain;

/// The shape in which a model streams.
public enum StreamFormat {
    /// Chunks with a `response` field, of the older text models.
    LEGACY,
    /// `chat.completion.chunk` objects.
    CHAT,
    /// Prediction events, of moondream.
    PREDICTION,
    /// Realtime over a WebSocket.
    WEBSOCKET,
    /// The model answers whole.
    NONE,
    UNKNOWN
}
