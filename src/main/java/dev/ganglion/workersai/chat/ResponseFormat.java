package dev.ganglion.workersai.chat;

/// The form that an answer has to have.
public sealed interface ResponseFormat {
    /// Plain text, which is also what comes when nothing is asked for.
    record Text() implements ResponseFormat {}

    /// Some JSON object.
    record JsonObject() implements ResponseFormat {}

    /// JSON that follows a schema.
    ///
    /// @param name what the chat family calls the schema; the legacy family is sent the schema alone
    /// @param strict whether the model must follow it to the letter
    record JsonSchema(String name, boolean strict, String schemaJson) implements ResponseFormat {}
}
