package dev.ganglion.workersai.chat;

/// Whether the model has to call a tool.
public sealed interface ToolChoice {
    /// It must not.
    record None() implements ToolChoice {}

    /// It decides.
    record Auto() implements ToolChoice {}

    /// It has to call one of them. Some models take this for advice.
    record Required() implements ToolChoice {}

    /// It has to call this one.
    record Named(String name) implements ToolChoice {}
}
