package dev.ganglion.ui.shell;

/// A connection that can be chosen in the strip.
///
/// @param detail what it reaches, masked
public record ConnectionChoice(String id, String name, String detail, boolean inUse) {}
