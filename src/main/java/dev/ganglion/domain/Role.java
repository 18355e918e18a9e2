package dev.ganglion.domain;

/// Who speaks in a message.
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
}
