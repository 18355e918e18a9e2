package dev.ganglion.domain;

/// One message of a chat request.
public record Message(Role role, String text) {}
