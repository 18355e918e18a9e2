package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Draft;

/// A message that waits until the answer before it has ended.
///
/// @param asks whether it asks for an answer of its own
public record Queued(long number, Draft draft, boolean asks) {}
