package dev.ganglion.domain.chat;

/// The form that the replies of a conversation are asked for.
public sealed interface ReplyFormat {
    /// As the model writes.
    record Text() implements ReplyFormat {}

    /// Some JSON object.
    record JsonObject() implements ReplyFormat {}

    /// JSON that follows a schema.
    record JsonSchema(String name, String schema) implements ReplyFormat {}
}
