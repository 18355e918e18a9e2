package dev.ganglion.domain;

/// A piece of a message.
public sealed interface Part {
    record Text(String text) implements Part {}

    record Image(Picture picture) implements Part {}

    /// A call that the model asked for.
    ///
    /// @param id as the service gave it, empty where it gave none
    /// @param arguments their JSON, or the text that the model wrote instead
    record ToolCall(String id, String name, String arguments) implements Part {}

    /// What a called tool said.
    ///
    /// @param id the call's
    /// @param name the tool's
    record ToolResult(String id, String name, String content) implements Part {}

    /// What the model thought before it answered.
    record Reasoning(String text) implements Part {}
}
