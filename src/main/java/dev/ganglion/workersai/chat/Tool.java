package dev.ganglion.workersai.chat;

/// A function that the model may call.
///
/// @param parametersJson the JSON Schema of its arguments; the legacy family wants a type and a description of each
public record Tool(String name, String description, String parametersJson) {}
