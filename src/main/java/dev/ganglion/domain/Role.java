package dev.ganglion.domain;

/// Who speaks in a message.
public enum Role {
    SYSTEM,
    /// Instructions of the program's author; the newer families tell them from those of the system.
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL
}
