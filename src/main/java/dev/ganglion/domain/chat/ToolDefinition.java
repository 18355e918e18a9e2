package dev.ganglion.domain.chat;

/// A function that the model is offered. Nothing is run when it is called.
///
/// @param parameters the JSON Schema of its arguments
/// @param cannedResult what answers a call of it by itself; empty when the user is to answer
/// @param offered whether the model is told of it
public record ToolDefinition(
        String name, String description, String parameters, String cannedResult, boolean offered) {}
