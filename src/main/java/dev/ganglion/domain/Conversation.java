package dev.ganglion.domain;

import java.time.Instant;
import java.util.List;

/// A conversation with its turns in order.
///
/// @param model the id of the model chosen last
public record Conversation(String id, String title, String model, Instant created, List<Turn> turns) {
    public Conversation {
        turns = List.copyOf(turns);
    }
}
